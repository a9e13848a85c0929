import type { CellChange } from '../sessionTypes.ts'
import type { EditsNote } from './editsNote.ts'

/** Whose edits the cells hold: those the reader typed here, or those of a link or file, of which none is kept. */
export type Origin = 'own' | 'shared'

/** The edits of a chapter on its page, see `keepEdits`. */
export interface ReaderEdits {
  readonly note: EditsNote
  readonly origin: Origin
  /** Puts what is kept of this chapter into its cells; what has no place there waits for the reader's choice. */
  restore(): Promise<void>
  /** Puts what a stranger made into the cells; the reader's own edits stay on the device. */
  borrow(changes: readonly CellChange[]): void
  /** Gives the cells back to the reader's own edits. */
  leave(): Promise<void>
  /** Resets all cells, and offers to undo it. */
  resetAll(): void
  /** Shows beside each changed cell what changed. */
  showChanges(isOpen?: boolean): Promise<void>
}
