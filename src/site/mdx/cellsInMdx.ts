import { parseChapter } from '../../notebook/parseChapter.ts'
import { partsInMdx } from './partsInMdx.ts'
import { replaceFence } from './replaceFence.ts'

const components = '../../src/site/components'

/**
 * Rewrites a chapter's MDX: each cell's fence, and its twin's, becomes a `<LiveCell>` that looks up what the build made of
 * it. Lines keep their numbers, so that messages of the MDX compiler stay true.
 */
export function cellsInMdx(text: string, slug: string): string {
  const { cells } = parseChapter(text)
  const lines = nameNotes(text)
    .replace(/^<Corrections \/>$/gm, `<Corrections slug="${slug}" />`)
    .split('\n')
  if (cells.length === 0) return partsInMdx(lines.join('\n'))
  for (const cell of cells) {
    replaceFence(lines, cell.line, (before) => `${before}<LiveCell slug="${slug}" id="${cell.id}" />`)
    if (cell.python) replaceFence(lines, cell.python.line, (before) => before)
  }
  return `${partsInMdx(lines.join('\n'))}

<ChapterData slug="${slug}" />

import LiveCell from '${components}/LiveCell.astro'
import ChapterData from '${components}/ChapterData.astro'
import Corrections from '${components}/Corrections.astro'
`
}

/** Notes are remarks on the text around them, not landmarks of the page. */
function nameNotes(text: string): string {
  return text.replace(/^(\s*)<aside class="note"/gm, '$1<aside role="note" class="note"')
}
