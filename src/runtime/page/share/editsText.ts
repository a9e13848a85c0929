import type { ChapterDataCell } from '../chapterData.ts'
import { diffLines } from '../edits/diffLines.ts'
import { hashText } from '../edits/hashText.ts'
import type { CellChange } from '../sessionTypes.ts'

/**
 * Edits as text, line by line:
 *
 *     1 <slug>                     the format's version
 *     =<cell> <hash>               whose text it is, and the hash of the author's text
 *     @<start> <removed> <added>   instead of so many lines from there on stand the <added> lines that follow
 *     *<lines>                     or: the whole text, the lines that follow
 *     ~<index> <JSON>              the value of a widget
 *
 * @param whole write whole texts, which can be read even when the author's text is another one by then
 */
export function formatEdits(
  slug: string,
  changes: readonly CellChange[],
  cells: readonly Pick<ChapterDataCell, 'id' | 'source'>[],
  { whole = false }: { whole?: boolean } = {},
): string {
  const lines = [`1 ${slug}`]
  for (const { id, text, widgets = [] } of changes) {
    const { source } = cells.find((cell) => cell.id === id)!
    lines.push(`=${id} ${hashText(source)}`)
    if (text !== undefined && whole) lines.push(`*${text.split('\n').length}`, text)
    else if (text !== undefined) {
      for (const { start, removed, added } of diffLines(source, text))
        lines.push(`@${start} ${removed.length} ${added.length}`, ...added)
    }
    for (const [index, value] of widgets) lines.push(`~${index} ${JSON.stringify(value)}`)
  }
  return lines.join('\n')
}
