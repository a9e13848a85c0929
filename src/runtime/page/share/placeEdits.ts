import type { ChapterDataCell } from '../chapterData.ts'
import { applyHunks } from '../edits/diffLines.ts'
import { hashText } from '../edits/hashText.ts'
import type { CellChange } from '../sessionTypes.ts'
import type { SharedCell, SharedEdits } from './parseEdits.ts'

/** A change that has no place in the chapter as it is now. */
export interface Misplaced {
  id: string
  /** For a reader. */
  reason: string
  /** What is known of its text. */
  text: string
}

/** Finds the place of shared edits in a chapter. */
export function placeEdits(
  { cells }: SharedEdits,
  originals: readonly ChapterDataCell[],
): { changes: CellChange[]; misplaced: Misplaced[] } {
  const changes: CellChange[] = []
  const misplaced: Misplaced[] = []
  for (const shared of cells) {
    const original = originals.find(({ id }) => id === shared.id)
    const placed = original ? place(shared, original) : 'this chapter has no such cell'
    if (typeof placed === 'string') misplaced.push({ id: shared.id, reason: placed, text: textOf(shared) })
    else if (placed.text !== undefined || placed.widgets) changes.push(placed)
  }
  const order = originals.map(({ id }) => id)
  changes.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
  return { changes, misplaced }
}

function place(shared: SharedCell, original: ChapterDataCell): CellChange | string {
  const { id, base, hunks } = shared
  // A whole text can be compared with any text of the author's, a difference only with the one it was made of.
  const whole = shared.text !== undefined || hunks.length === 0
  if (!whole && base !== hashText(original.source)) return 'the chapter’s cell has changed since'
  const text = shared.text ?? applyHunks(original.source, hunks)
  if (text === null) return 'it does not fit the chapter’s cell'
  // A value of another kind than the author's widget has is none of that widget's.
  const widgets = shared.widgets.filter(([index, value]) => {
    const own = original.widgets?.[index]
    return (own === undefined || typeof own === typeof value) && !Object.is(own, value)
  })
  return { id, ...(text !== original.source && { text }), ...(widgets.length > 0 && { widgets }) }
}

function textOf({ text, hunks }: SharedCell): string {
  return text ?? hunks.flatMap(({ added }) => added).join('\n')
}
