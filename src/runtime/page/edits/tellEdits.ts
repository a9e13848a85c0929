import type { ChapterDataCell } from '../chapterData.ts'
import { countOf } from '../countOf.ts'
import { makeButton } from '../makeElement.ts'
import { cellLinks } from './cellLinks.ts'
import type { EditsNote } from './editsNote.ts'
import type { PendingEdit } from './showPending.ts'

/** Tells a reader in the note what became of their edits, and offers what can be done about it. */
export interface EditsTeller {
  /** Which cells they edited, and whether that is kept. */
  own(ids: readonly string[], isKept: boolean): void
  /** The edits that wait for a choice, each with both texts. */
  pending(isSafe?: boolean): Promise<void>
  /** What was brought back: so many cells, or edits that wait. */
  restored(count: number): void
  /** That so many cells were reset, and how to undo it. */
  reset(count: number, undo: () => void): void
}

/** What a reader can do from the note. */
export interface EditsChoices {
  resetAll(): void
  /** Ends the waiting of a cell's edit: puts it into its cell, or drops it. */
  choose(id: string, isMine: boolean): void
}

/**
 * Makes what tells the note of a reader's edits.
 *
 * @param chapter all its cells, for their texts
 * @param waiting what waits for a choice, at any time
 */
export function tellEdits(
  document: Document,
  note: EditsNote,
  chapter: readonly ChapterDataCell[],
  waiting: ReadonlyMap<string, PendingEdit>,
  { resetAll, choose }: EditsChoices,
): EditsTeller {
  const teller: EditsTeller = {
    own(ids, isKept) {
      if (ids.length === 0) return note.show('own', null)
      const where = isKept
        ? ' It is kept on this device.'
        : ' This browser lets nothing be kept here, or has no room: it is lost when you leave.'
      note.show('own', [
        `You edited ${countOf(ids.length, 'cell')}: `,
        ...cellLinks(document, ids),
        `.${where} `,
        makeButton(document, 'Reset all', resetAll),
      ])
    },
    async pending(isSafe = false) {
      if (waiting.size === 0) return note.show('pending', null)
      const { showPending } = await import('./showPending.ts')
      note.show(
        'pending',
        showPending(document, [...waiting.values()], chapter, isSafe, (ids, isMine) => {
          for (const id of ids) choose(id, isMine)
          void teller.pending(isSafe)
        }),
      )
    },
    restored(count) {
      if (count > 0) note.say(`You edited ${countOf(count, 'cell')}. Nothing has run.`)
      else note.say('Your edits of this chapter wait for your choice.')
    },
    reset(count, undo) {
      const text = `${countOf(count, 'cell')} reset. `
      note.show('undo', [text, makeButton(document, 'Undo', undo)])
      note.say(text)
    },
  }
  return teller
}
