import type { ChapterData, ChapterDataCell } from '../chapterData.ts'
import type { CellChange, Session } from '../sessionTypes.ts'
import { changeOf, editedCells } from './editedCells.ts'
import { createEditsNote, type EditsNote } from './editsNote.ts'
import { hashText } from './hashText.ts'
import { isElsewhere } from './isElsewhere.ts'
import { findShelf, keepCell, readKept, shelfKey, type KeptCell } from './keptEdits.ts'
import { countOf } from '../countOf.ts'
import { makeButton } from '../makeElement.ts'
import { cellLinks } from './cellLinks.ts'
import type { PendingEdit } from './showPending.ts'
import { typedOver } from '../typedText.ts'
import { withoutEdits } from './withoutEdits.ts'
import { sortKept, toPending } from './sortKept.ts'

/** Whose edits the cells hold: those the reader typed here, or those of a link or file, of which none is kept. */
export type Origin = 'own' | 'shared'

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

const elsewhere = 'you edited it in another tab'

/** Keeps on the device what a reader types, and brings it back. Nothing here runs a cell. */
export function keepEdits(document: Document, session: Session, data: ChapterData): ReaderEdits {
  const window = document.defaultView!
  const shelf = findShelf(window)
  const key = shelfKey(data.slug)
  const openingKey = `${key}:opening`
  const note = createEditsNote(document)
  const elements = new Map(
    [...document.querySelectorAll<HTMLElement>('live-cell[data-cell]')].map((e) => [e.dataset.cell!, e]),
  )
  // A page may show a part of a chapter only: what it does not show is not its to change.
  const cells = data.cells.filter(({ id }) => elements.has(id))
  const saved = new Map<string, string>()
  const pending = new Map<string, PendingEdit>()
  let origin: Origin = 'own'
  let isOurs = false
  let isKept = shelf !== null

  const nowOf = (id: string) => session.cells.find((cell) => cell.id === id)!
  const edited = () => editedCells(data.cells, session.cells).filter(({ id }) => elements.has(id))
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
      save()
    }
    if (origin === 'own') tellOwn()
    if (document.querySelector('[data-changes]')) void edits.showChanges()
  })

  /** Whoever changes what a link brought makes it their own; older edits of theirs wait for their choice. */
  function adopt() {
    origin = 'own'
    note.show('shared', null)
    if (!shelf) return
    const own = Object.entries(readKept(shelf, key)).filter(([id]) => elements.has(id))
    wait(own.map(([id, one]) => toPending(id, one, 'your own edit from before you changed what was shared')))
    saved.clear()
    void tellPending()
  }

  function wait(edits: readonly PendingEdit[]) {
    for (const one of edits) pending.set(one.id, one)
  }

  function save() {
    if (!shelf) return
    isKept = true
    for (const cell of cells) {
      const change = changeOf(cell, nowOf(cell.id))
      const json = JSON.stringify(change)
      if (json === (saved.get(cell.id) ?? 'null')) continue
      hearOthers(cell.id, json)
      if (keepCell(shelf, key, cell.id, recordOf(cell, change))) saved.set(cell.id, json)
      else isKept = false
    }
    if (isKept) clearAddress()
  }

  /** What another tab kept of a cell since this one did waits for the reader's choice, instead of being written over. */
  function hearOthers(id: string, json: string) {
    const found = readKept(shelf!, key)[id]
    // What waits already, or was chosen just now, is known.
    const last = saved.get(id) ?? (pending.has(id) ? '' : 'null')
    if (!found || last === '' || (pending.get(id)?.reason ?? elsewhere) !== elsewhere) return
    if (!isElsewhere(id, found, [last, json])) return
    wait([toPending(id, found, elsewhere)])
    void tellPending()
  }

  function recordOf(cell: ChapterDataCell, change: CellChange | null): KeptCell | null {
    const older = pending.get(cell.id)?.kept
    if (!change) return older ?? null
    const { text, widgets } = change
    return { base: hashText(cell.source), text, widgets, ...(older && { older }) }
  }

  function tellOwn() {
    const ids = edited().map(({ id }) => id)
    const where = isKept
      ? ' It is kept on this device.'
      : ' This browser lets nothing be kept here, or has no room: it is lost when you leave.'
    note.show(
      'own',
      ids.length === 0
        ? null
        : [
            `You edited ${countOf(ids.length, 'cell')}: `,
            ...cellLinks(document, ids),
            `.${where} `,
            makeButton(document, 'Reset all', edits.resetAll),
          ],
    )
  }

  /** The edits that wait for a choice, each with both texts. */
  async function tellPending(isSafe = false) {
    if (pending.size === 0) return note.show('pending', null)
    const { showPending } = await import('./showPending.ts')
    const choose = (id: string, isMine: boolean) => {
      const { kept } = pending.get(id)!
      pending.delete(id)
      // Written again even if the cell shows the same already: nothing older waits any more.
      saved.set(id, '')
      if (isMine && elements.has(id)) session.put([{ ...kept, id }])
      else if (shelf) forget(id)
    }
    note.show(
      'pending',
      showPending(document, [...pending.values()], data.cells, isSafe, (ids, isMine) => {
        for (const id of ids) choose(id, isMine)
        void tellPending(isSafe)
      }),
    )
  }

  function forget(id: string) {
    const cell = cells.find((one) => one.id === id)
    keepCell(shelf!, key, id, cell ? recordOf(cell, changeOf(cell, nowOf(id))) : null)
  }

  const edits: ReaderEdits = {
    note,
    get origin() {
      return origin
    },
    async restore() {
      const kept = shelf ? readKept(shelf, key) : {}
      if (!shelf || Object.keys(kept).length === 0) return
      const isAsked = new URL(window.location.href).searchParams.has('safe')
      const isSafe = isAsked || shelf.getItem(openingKey) !== null
      const { changes, pending: waiting } = sortKept(kept, data.cells, cells, isSafe, isTyped)
      wait(waiting)
      if (isSafe) setOpening(false)
      else if (changes.length > 0) {
        setOpening(true)
        // One that is left meanwhile did not die.
        window.addEventListener('pagehide', () => setOpening(false), { once: true })
        quietly(() => session.put(changes))
        for (const { id } of changes) {
          const cell = cells.find((candidate) => candidate.id === id)!
          saved.set(id, JSON.stringify(changeOf(cell, nowOf(id))))
        }
        try {
          await Promise.all([import('../highlightCode.ts'), edits.showChanges(false)])
        } finally {
          window.setTimeout(() => setOpening(false))
        }
      }
      await tellPending(isSafe)
      if (changes.length > 0) note.say(`You edited ${countOf(changes.length, 'cell')}. Nothing has run.`)
      else note.say('Your edits of this chapter wait for your choice.')
    },
    borrow(changes) {
      origin = 'shared'
      for (const part of ['own', 'pending', 'undo']) note.show(part, null)
      pending.clear()
      saved.clear()
      quietly(() => {
        session.resetAll()
        session.put(changes, { quietly: true })
      })
      void edits.showChanges(true)
    },
    async leave() {
      origin = 'own'
      saved.clear()
      note.show('shared', null)
      quietly(session.resetAll)
      clearAddress()
      await edits.restore()
    },
    resetAll() {
      if (origin === 'shared') return void edits.leave()
      const before = edited()
      session.resetAll()
      if (before.length === 0) return
      const text = `${countOf(before.length, 'cell')} reset. `
      note.show('undo', [text, makeButton(document, 'Undo', () => session.put(before))])
      note.say(text)
    },
    async showChanges(isOpen) {
      const { showCellChanges } = await import('./cellChanges.ts')
      for (const cell of cells) showCellChanges(elements.get(cell.id)!, cell, nowOf(cell.id), isOpen)
    },
  }
  return edits

  function clearAddress() {
    const address = withoutEdits(window.location.href)
    if (address !== window.location.href) window.history.replaceState(window.history.state, '', address)
  }

  /** A page that dies while it opens leaves this behind: the next one opens in safe mode. */
  function setOpening(isOpening: boolean) {
    try {
      if (isOpening) shelf!.setItem(openingKey, '1')
      else shelf!.removeItem(openingKey)
    } catch {
      // No room: then there is no safe mode by itself, and `?safe=1` still is.
    }
  }
}
