import { countOf } from '../countOf.ts'
import { makeElement } from '../makeElement.ts'
import { diffLines } from './diffLines.ts'

/** Unchanged lines shown around what changed. */
const context = 2

/** `1 line added, 2 removed` */
export function describeDiff(before: string, after: string): string {
  const hunks = diffLines(before, after)
  const added = hunks.reduce((sum, hunk) => sum + hunk.added.length, 0)
  const removed = hunks.reduce((sum, hunk) => sum + hunk.removed.length, 0)
  if (added + removed === 0) return 'no line changed'
  return [
    ...(added > 0 ? [`${countOf(added, 'line')} added`] : []),
    ...(removed > 0 ? [`${added > 0 ? removed : countOf(removed, 'line')} removed`] : []),
  ].join(', ')
}

/** Shows what became of a text, line by line: `<del>` and `<ins>`, told by words, signs and colour. */
export function renderDiff(document: Document, before: string, after: string, label: string): HTMLElement {
  const lines: HTMLElement[] = []
  const put = (tag: 'span' | 'del' | 'ins', words: string, text: string) =>
    lines.push(
      makeElement(
        document,
        tag,
        { class: 'diff-line' },
        makeElement(document, 'span', { class: 'sr-only' }, words),
        // The line break is inside, so that a copied line is a line.
        `${text}\n`,
      ),
    )
  const older = before.split('\n')
  const hunks = diffLines(before, after)
  const near = (line: number) =>
    hunks.some(({ start, removed }) => line >= start - context && line < start + removed.length + context)
  let skipped = 0
  const putSame = (from: number, to: number) => {
    for (let line = from; line < to; line++) {
      if (!near(line)) skipped++
      if (skipped > 0 && (near(line) || line === older.length - 1)) {
        lines.push(
          makeElement(document, 'span', { class: 'diff-skip' }, `${countOf(skipped, 'same line')}\n`),
        )
        skipped = 0
      }
      if (near(line)) put('span', '', older[line]!)
    }
  }
  let at = 0
  for (const { start, removed, added } of hunks) {
    putSame(at, start)
    for (const line of removed) put('del', 'removed: ', line)
    for (const line of added) put('ins', 'added: ', line)
    at = start + removed.length
  }
  putSame(at, older.length)
  return makeElement(
    document,
    'pre',
    { class: 'diff', tabindex: '0', 'aria-label': label },
    makeElement(document, 'code', {}, ...lines),
  )
}
