import { badgeSvg } from './badgeSvg.ts'
import { chapterCounts } from './chapterCounts.ts'
import { citationFiles } from './citationFiles.ts'
import { cellCitation, chapterCitation, type AddressOf } from './citations.ts'
import type { ExecutedChapter } from './executedChapter.ts'
import { exportFiles } from './exportFiles.ts'
import { chapterOembed, cellOembed } from './oembed.ts'

export interface SmallFile {
  /** From the site's base: `cite/x.bib`. */
  path: string
  mediaType: string
  text: string
}

/**
 * A chapter's small files, ten for each of its cells:
 *
 * - `cite/<slug>.bib`, `.json`, `.ris`, `.md` …, and the same for each cell, `cite/<slug>/<cell>.bib` …: how it is cited
 * - `oembed/<slug>.json`, `oembed/<slug>/<cell>.json`: what places that unfold links are told
 * - `export/<slug>.ts`, `.py`, `.ipynb`: the chapter for Node, Python and Jupyter
 * - `badges/<slug>.svg`: how many of its values match
 */
export function smallFiles(chapter: ExecutedChapter, addressOf: AddressOf): SmallFile[] {
  const { slug, cells } = chapter
  const json = (path: string, value: object) => ({
    path,
    mediaType: 'application/json',
    text: JSON.stringify(value),
  })
  const below = (folder: string, files: { name: string; mediaType: string; text: string }[]) =>
    files.map(({ name, ...file }) => ({ path: `${folder}/${name}`, ...file }))
  return [
    ...below('cite', citationFiles(slug, chapterCitation(chapter, addressOf))),
    json(`oembed/${slug}.json`, chapterOembed(chapter, addressOf)),
    ...below('export', exportFiles(chapter, addressOf)),
    { path: `badges/${slug}.svg`, mediaType: 'image/svg+xml', text: chapterBadge(chapter) },
    ...cells.flatMap((cell) => [
      ...below(`cite/${slug}`, citationFiles(cell.id, cellCitation(chapter, cell, addressOf))),
      json(`oembed/${slug}/${cell.id}.json`, cellOembed(chapter, cell, addressOf)),
    ]),
  ]
}

function chapterBadge(chapter: ExecutedChapter): string {
  const { compared, matching } = chapterCounts(chapter)
  const message = chapter.reference
    ? `${matching} of ${compared} values match PyTorch ${chapter.reference.torch}`
    : 'no values compared'
  return badgeSvg('Lossbook', message, matching === compared)
}
