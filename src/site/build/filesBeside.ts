import { badgeSvg } from './badgeSvg.ts'
import { cardFile } from './cardFile.ts'
import { cellCard, chapterCard } from './cards.ts'
import { cardSize, cardSvg } from './cardSvg.ts'
import { chapterCounts } from './chapterCounts.ts'
import { citationFiles } from './citationFiles.ts'
import { cellCitation, chapterCitation, type AddressOf } from './citations.ts'
import type { ExecutedChapter } from './executedChapter.ts'
import { exportFiles } from './exportFiles.ts'
import { figureFiles } from './figureFiles.ts'
import { chapterOembed, cellOembed } from './oembed.ts'
import { standaloneSvg } from './standaloneSvg.ts'

export interface FileBeside {
  /** From the site's base: `cite/x.bib`. */
  path: string
  mediaType: string
  content: string | Picture
}

/** An SVG to be drawn as a PNG, so many pixels wide. */
export interface Picture {
  svg: string
  width: number
}

/**
 * The files beside a chapter's page, ten and more for each of its cells:
 *
 * - `cite/<slug>.bib`, `.json`, `.ris`, `.md` …, and the same for each cell, `cite/<slug>/<cell>.bib` …: how it is cited
 * - `oembed/<slug>.json`, `oembed/<slug>/<cell>.json`: what places that unfold links are told
 * - `cards/<slug>.png`, `cards/<slug>/<cell>.png`: what such a link shows
 * - `figures/<slug>/<cell>.svg`, `.dark.svg`, `.png`, `.dark.png`: charts for places that take a picture
 * - `export/<slug>.ts`, `.py`, `.ipynb`: the chapter for Node, Python and Jupyter
 * - `badges/<slug>.svg`: how many of its values match
 */
export function filesBeside(chapter: ExecutedChapter, addressOf: AddressOf): FileBeside[] {
  const { slug, cells, inLargeBook } = chapter
  const below = (folder: string, files: { name: string; mediaType: string; text: string }[]) =>
    files.map(({ name, mediaType, text }) => ({ path: `${folder}/${name}`, mediaType, content: text }))
  return [
    ...below('cite', citationFiles(slug, chapterCitation(chapter, addressOf))),
    json(`oembed/${slug}.json`, chapterOembed(chapter, addressOf)),
    ...below('export', exportFiles(chapter, addressOf)),
    svg(`badges/${slug}.svg`, chapterBadge(chapter)),
    png(`cards/${slug}.png`, cardSvg(chapterCard(chapter)), cardSize.width),
    ...figureFiles([chapter]).flatMap(({ name, chart, theme }) => {
      const drawing = standaloneSvg(chart, theme)
      return [
        svg(`figures/${slug}/${name}.svg`, drawing),
        png(`figures/${slug}/${name}.png`, drawing, figureWidth),
      ]
    }),
    ...cells.flatMap((cell) => [
      ...below(`cite/${slug}`, citationFiles(cell.id, cellCitation(chapter, cell, addressOf))),
      json(`oembed/${slug}/${cell.id}.json`, cellOembed(chapter, cell, addressOf)),
      ...(inLargeBook
        ? []
        : [png(cardFile(chapter, cell.id), cardSvg(cellCard(chapter, cell)), cardSize.width)]),
    ]),
  ]
}

const figureWidth = 1280

const json = (path: string, value: object): FileBeside => ({
  path,
  mediaType: 'application/json',
  content: JSON.stringify(value),
})
const svg = (path: string, content: string): FileBeside => ({ path, mediaType: 'image/svg+xml', content })
const png = (path: string, drawing: string, width: number): FileBeside => ({
  path,
  mediaType: 'image/png',
  content: { svg: drawing, width },
})

function chapterBadge(chapter: ExecutedChapter): string {
  const { compared, matching } = chapterCounts(chapter)
  const message = chapter.reference
    ? `${matching} of ${compared} values match PyTorch ${chapter.reference.torch}`
    : 'no values compared'
  return badgeSvg('Lossbook', message, matching === compared)
}
