import { embedPage } from '../cell/embedPage.ts'
import { formatReleased } from '../releases/formatReleased.ts'
import { releasedChapter } from '../releases/releasedChapter.ts'
import { apiChapter } from './apiChapter.ts'
import { badgeSvg } from './badgeSvg.ts'
import { cardFile } from './cardFile.ts'
import { cellCard, chapterCard } from './cards.ts'
import { cardSize, cardSvg } from './cardSvg.ts'
import { chapterCounts } from './chapterCounts.ts'
import { chapterEvidence } from './chapterEvidence.ts'
import { chapterFile } from './chapterFile.ts'
import { chapterMarkdown } from './chapterMarkdown.ts'
import { citationFiles } from './citationFiles.ts'
import { cellCitation, chapterCitation } from './citations.ts'
import type { ExecutedChapter } from './executedChapter.ts'
import { exportFiles } from './exportFiles.ts'
import { figureFiles } from './figureFiles.ts'
import { chapterOembed, cellOembed } from './oembed.ts'
import { createHighlighter } from './highlight.ts'
import type { SiteNames } from './siteNames.ts'
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
 * - `chapters/<slug>.md`: the chapter as plain Markdown, outputs included
 * - `runtime/chapters/<slug>.<hash>.json`: what its page needs to bring the cells to life
 * - `embed/<slug>/<cell>/index.html`: a cell for pages of others
 * - `api/chapters/<slug>.json`: cells, outputs, references and proofs, for tests and tools
 * - `v/latest/<slug>.json`: what its cells print, as it is kept of releases
 * - `cite/<slug>.bib`, `.json`, `.ris`, `.md` …, and the same for each cell, `cite/<slug>/<cell>.bib` …: how it is cited
 * - `oembed/<slug>.json`, `oembed/<slug>/<cell>.json`: what places that unfold links are told
 * - `cards/<slug>.png`, `cards/<slug>/<cell>.png`: what such a link shows
 * - `figures/<slug>/<cell>.svg`, `.dark.svg`, `.png`, `.dark.png`: charts for places that take a picture
 * - `export/<slug>.ts`, `.py`, `.ipynb`: the chapter for Node, Python and Jupyter
 * - `badges/<slug>.svg`: how many of its values match
 *
 * @param mdx the chapter as its author wrote it; a draft, which has no page, comes without
 */
export function filesBeside(
  chapter: ExecutedChapter,
  mdx: string | undefined,
  site: SiteNames,
): FileBeside[] {
  const { slug, cells, inLargeBook } = chapter
  const { addressOf, bundles, pathOf, tfjs } = site
  const below = (folder: string, files: { name: string; mediaType: string; text: string }[]) =>
    files.map(({ name, mediaType, text }) => ({ path: `${folder}/${name}`, mediaType, content: text }))
  const highlight = createHighlighter()
  const data = chapterFile(chapter, bundles, pathOf)
  return [
    ...(mdx === undefined
      ? []
      : [text(`chapters/${slug}.md`, 'text/markdown', chapterMarkdown(mdx, chapter, addressOf))]),
    text(`runtime/chapters/${data.name}`, 'application/json', data.text),
    json(`api/chapters/${slug}.json`, apiChapter(chapter, pathOf)),
    text(`v/latest/${slug}.json`, 'application/json', formatReleased(releasedChapter(chapter, tfjs))),
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
      text(`embed/${slug}/${cell.id}/index.html`, 'text/html', embedPage(chapter, cell, site, highlight)),
      ...below(`cite/${slug}`, citationFiles(cell.id, cellCitation(chapter, cell, addressOf))),
      json(`oembed/${slug}/${cell.id}.json`, cellOembed(chapter, cell, addressOf)),
      ...(inLargeBook
        ? []
        : [png(cardFile(chapter, cell.id), cardSvg(cellCard(chapter, cell)), cardSize.width)]),
    ]),
  ]
}

const figureWidth = 1280

const text = (path: string, mediaType: string, content: string): FileBeside => ({ path, mediaType, content })
const json = (path: string, value: object) => text(path, 'application/json', JSON.stringify(value))
const svg = (path: string, content: string) => text(path, 'image/svg+xml', content)
const png = (path: string, drawing: string, width: number): FileBeside => ({
  path,
  mediaType: 'image/png',
  content: { svg: drawing, width },
})

function chapterBadge(chapter: ExecutedChapter): string {
  const { compared, matching } = chapterCounts(chapter)
  return badgeSvg('Lossbook', chapterEvidence(chapter), matching === compared)
}
