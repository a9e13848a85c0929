import type { ChapterData, ChapterDataCell } from '../chapterData.ts'
import type { Session } from '../sessionTypes.ts'
import { typedOver } from '../typedText.ts'
import { createKeeper } from './createKeeper.ts'
import { createOpeningMark } from './createOpeningMark.ts'
import { editedCells } from './editedCells.ts'
import { createEditsNote } from './editsNote.ts'
import { findShelf, shelfKey } from './keptEdits.ts'
import type { Origin, ReaderEdits } from './readerEdits.ts'
import { sortKept } from './sortKept.ts'
import { tellEdits } from './tellEdits.ts'
import { withoutEdits } from './withoutEdits.ts'

/** Keeps on the device what a reader types, and brings it back. Nothing here runs a cell. */
export function keepEdits(document: Document, session: Session, data: ChapterData): ReaderEdits {
  const window = document.defaultView!
  const shelf = findShelf(window)
  const key = shelfKey(data.slug)
  const note = createEditsNote(document)
  const elements = new Map(
    [...document.querySelectorAll<HTMLElement>('live-cell[data-cell]')].map((e) => [e.dataset.cell!, e]),
  )
  // A page may show a part of a chapter only: what it does not show is not its to change.
  const cells = data.cells.filter(({ id }) => elements.has(id))
  const nowOf = (id: string) => session.cells.find((cell) => cell.id === id)!
  const edited = () => editedCells(data.cells, session.cells).filter(({ id }) => elements.has(id))
  const keeper = createKeeper(shelf, key, cells, nowOf, () => void tell.pending())
  const tell = tellEdits(document, note, data.cells, keeper.pending, {
    resetAll: () => edits.resetAll(),
    choose(id, isMine) {
      const { kept } = keeper.settle(id)
      if (isMine && elements.has(id)) session.put([{ ...kept, id }])
      else keeper.forget(id)
    },
  })
  let origin: Origin = 'own'
  let isOurs = false

  /** Whether something was typed into a cell, by `writeCode`, that it has not heard yet. */
  function isTyped({ id, source }: ChapterDataCell) {
    const code = elements.get(id)?.querySelector('[data-code] > [contenteditable]')
    return code != null && typedOver(source, code) !== source
  }

  /** Changes cells without taking that for the reader's doing. */
  function quietly(change: () => void) {
    isOurs = true
    change()
    isOurs = false
  }

  session.listen((event) => {
    if (event.type !== 'changed') return
    if (!isOurs) {
      note.show('undo', null)
      if (origin === 'shared') adopt()
      keeper.save()
      if (keeper.isKept) clearAddress()
    }
    if (origin === 'own') {
      const ids = edited().map(({ id }) => id)
      tell.own(ids, keeper.isKept)
    }
    if (document.querySelector('[data-changes]')) void edits.showChanges()
  })

  /** Whoever changes what a link brought makes it their own; older edits of theirs wait for their choice. */
  function adopt() {
    origin = 'own'
    note.show('shared', null)
    keeper.setAside('your own edit from before you changed what was shared')
    void tell.pending()
  }

  function clearAddress() {
    const address = withoutEdits(window.location.href)
    if (address !== window.location.href) window.history.replaceState(window.history.state, '', address)
  }

  const edits: ReaderEdits = {
    note,
    get origin() {
      return origin
    },
    async restore() {
      const kept = keeper.read()
      if (!shelf || Object.keys(kept).length === 0) return
      const opening = createOpeningMark(shelf, key)
      const isAsked = new URL(window.location.href).searchParams.has('safe')
      const isSafe = isAsked || opening.isThere()
      const { changes, pending } = sortKept(kept, data.cells, cells, isSafe, isTyped)
      keeper.wait(pending)
      if (isSafe) opening.remove()
      else if (changes.length > 0) {
        opening.put()
        // One that is left meanwhile did not die.
        window.addEventListener('pagehide', opening.remove, { once: true })
        quietly(() => session.put(changes))
        keeper.know(changes.map(({ id }) => id))
        try {
          await Promise.all([import('../highlightCode.ts'), edits.showChanges(false)])
        } finally {
          window.setTimeout(opening.remove)
        }
      }
      await tell.pending(isSafe)
      tell.restored(changes.length)
    },
    borrow(changes) {
      origin = 'shared'
      for (const part of ['own', 'pending', 'undo']) note.show(part, null)
      keeper.clear()
      quietly(() => {
        session.resetAll()
        session.put(changes, { quietly: true })
      })
      void edits.showChanges(true)
    },
    async leave() {
      origin = 'own'
      keeper.clear()
      note.show('shared', null)
      quietly(session.resetAll)
      clearAddress()
      await edits.restore()
    },
    resetAll() {
      if (origin === 'shared') return void edits.leave()
      const before = edited()
      session.resetAll()
      if (before.length > 0) tell.reset(before.length, () => session.put(before))
    },
    async showChanges(isOpen) {
      const { showCellChanges } = await import('./cellChanges.ts')
      for (const cell of cells) showCellChanges(elements.get(cell.id)!, cell, nowOf(cell.id), isOpen)
    },
  }
  return edits
}
