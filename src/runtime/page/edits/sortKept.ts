import type { ChapterDataCell } from '../chapterData.ts'
import type { CellChange } from '../sessionTypes.ts'
import { hashText } from './hashText.ts'
import type { KeptCell, KeptEdits } from './keptEdits.ts'
import type { PendingEdit } from './showPending.ts'

/**
 * Tells kept edits that can be put into their cells from those about which only the reader can decide.
 *
 * @param shown  the cells on the page; edits of other cells of the chapter are left out
 * @param isSafe nothing goes into a cell by itself
 * @param isTyped whether a cell holds already what the reader typed while the page was loading
 */
export function sortKept(
  kept: KeptEdits,
  chapter: readonly ChapterDataCell[],
  shown: readonly ChapterDataCell[],
  isSafe: boolean,
  isTyped: (cell: ChapterDataCell) => boolean = () => false,
): { changes: CellChange[]; pending: PendingEdit[] } {
  const changes: CellChange[] = []
  const pending: PendingEdit[] = []
  for (const [id, one] of Object.entries(kept)) {
    const cell = shown.find((candidate) => candidate.id === id)
    if (!cell && chapter.some((candidate) => candidate.id === id)) continue
    const { text, widgets } = one
    const reason = !cell
      ? 'the chapter no longer has this cell'
      : isSafe
        ? 'kept, not yet in its cell'
        : one.base !== hashText(cell.source)
          ? 'the chapter has changed since you edited it'
          : isTyped(cell)
            ? 'you typed into the cell before this could be shown'
            : null
    if (reason !== null) pending.push(toPending(id, one, reason))
    else changes.push({ id, text, widgets })
    if (reason === null && one.older)
      pending.push(toPending(id, one.older, 'you edited an earlier text of it'))
  }
  return { changes, pending: pending.filter(({ kept: { text, widgets } }) => text !== undefined || widgets) }
}

/** An edit that waits for the reader, for a reason told to them. */
export function toPending(id: string, { base, text, widgets }: KeptCell, reason: string): PendingEdit {
  return { id, kept: { base, text, widgets }, reason }
}
