import type { ChapterDataCell } from '../chapterData.ts'
import type { CellChange } from '../sessionTypes.ts'
import { changeOf } from './editedCells.ts'
import { hashText } from './hashText.ts'
import { isElsewhere } from './isElsewhere.ts'
import { keepCell, readKept, type KeptCell, type KeptEdits, type Shelf } from './keptEdits.ts'
import type { PendingEdit } from './showPending.ts'
import { toPending } from './sortKept.ts'

/** Writes what cells hold to the device, and knows which edits of the device wait for the reader's choice. */
export interface Keeper {
  /** Whether the browser took all that there was to keep. */
  readonly isKept: boolean
  /** What waits for the reader's choice, by cell. */
  readonly pending: ReadonlyMap<string, PendingEdit>
  /** What the device keeps of the chapter. */
  read(): KeptEdits
  /** Keeps what the cells hold now. */
  save(): void
  /** Takes what these cells hold for what is kept of them. */
  know(ids: readonly string[]): void
  /** Holds edits until the reader chooses. */
  wait(edits: readonly PendingEdit[]): void
  /** Holds all that is kept of the cells: what they hold now is something else. */
  setAside(reason: string): void
  /** Ends the waiting of a cell's edit, and gives it. The next `save` writes the cell in any case. */
  settle(id: string): PendingEdit
  /** Drops what is kept of a cell, but for what it holds now. */
  forget(id: string): void
  /** Nothing waits, and nothing is known of what the device keeps, which stays there: the cells become something else. */
  clear(): void
}

const elsewhere = 'you edited it in another tab'

/**
 * Creates what keeps a chapter's edits under a key of the device.
 *
 * @param shelf  `null` where the browser gives none: then nothing is kept
 * @param cells  those on the page
 * @param nowOf  what a cell holds now
 * @param onWait called when an edit waits that another tab kept
 */
export function createKeeper(
  shelf: Shelf | null,
  key: string,
  cells: readonly ChapterDataCell[],
  nowOf: (id: string) => Parameters<typeof changeOf>[1],
  onWait: () => void,
): Keeper {
  /** What was kept of a cell last, as JSON; an empty text where that is not known. */
  const saved = new Map<string, string>()
  const pending = new Map<string, PendingEdit>()
  let isKept = shelf !== null

  const read = () => (shelf ? readKept(shelf, key) : {})
  const find = (id: string) => cells.find((cell) => cell.id === id)

  function wait(edits: readonly PendingEdit[]) {
    for (const one of edits) pending.set(one.id, one)
  }

  /** What another tab kept of a cell since this one did waits for the reader's choice, instead of being written over. */
  function hearOthers(id: string, json: string) {
    const found = read()[id]
    // What waits already, or was chosen just now, is known.
    const last = saved.get(id) ?? (pending.has(id) ? '' : 'null')
    if (!found || last === '' || (pending.get(id)?.reason ?? elsewhere) !== elsewhere) return
    if (!isElsewhere(id, found, [last, json])) return
    wait([toPending(id, found, elsewhere)])
    onWait()
  }

  function recordOf(cell: ChapterDataCell, change: CellChange | null): KeptCell | null {
    const older = pending.get(cell.id)?.kept
    if (!change) return older ?? null
    const { text, widgets } = change
    return { base: hashText(cell.source), text, widgets, ...(older && { older }) }
  }

  return {
    get isKept() {
      return isKept
    },
    pending,
    read,
    save() {
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
    },
    know(ids) {
      for (const id of ids) saved.set(id, JSON.stringify(changeOf(find(id)!, nowOf(id))))
    },
    wait,
    setAside(reason) {
      const own = Object.entries(read()).filter(([id]) => find(id))
      wait(own.map(([id, one]) => toPending(id, one, reason)))
      saved.clear()
    },
    settle(id) {
      const edit = pending.get(id)!
      pending.delete(id)
      // Written again even if the cell shows the same already: nothing older waits any more.
      saved.set(id, '')
      return edit
    },
    forget(id) {
      if (!shelf) return
      const cell = find(id)
      keepCell(shelf, key, id, cell ? recordOf(cell, changeOf(cell, nowOf(id))) : null)
    },
    clear() {
      pending.clear()
      saved.clear()
    },
  }
}
