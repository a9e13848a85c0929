import { sameItems, type Cell } from './cellRecord.ts'
import type { CellState, Clock, SessionEvent } from './sessionTypes.ts'
import { isBusy } from './stateOfCell.ts'

/** A run that ends sooner is not told to be under way: what comes and goes within a blink only flickers, and costs a frame. */
const busyAfterMs = 100

/** Tells a session's listeners what changed, and no more than that. */
export interface Announcer {
  listen(listener: (event: SessionEvent) => void): () => void
  tell(event: SessionEvent): void
  /** Tells the states that are not those told before; where the worker is ready, `queued` and `running` only when that lasts. */
  states(cells: readonly Cell[], stateOf: (cell: Cell) => CellState): void
  outputs(cell: Cell, final: boolean): void
  /** Tells the outputs with the next frame, once however many come until then. */
  outputsSoon(cell: Cell): void
  restore(cell: Cell): void
}

export function createAnnouncer(clock: Clock): Announcer {
  const listeners = new Set<(event: SessionEvent) => void>()
  const waiting = new Set<Cell>()
  let isAwaited = false
  let isReady = false
  /** Set while cells are busy: whether that lasts and is told, and how to no longer wait for it. */
  let busy: { isTold: boolean; cancel(): void } | null = null

  function tell(event: SessionEvent) {
    if (event.type === 'connection') isReady = event.status === 'ready'
    listeners.forEach((listener) => listener(event))
  }

  /** Notes whether any cell is busy; those who listen hear of it when it lasts. */
  function noteBusy(cells: readonly Cell[]) {
    if (!cells.some(({ state }) => isBusy(state))) {
      busy?.cancel()
      busy = null
    } else if (!busy) {
      const now = { isTold: !isReady, cancel: () => {} }
      busy = now
      if (now.isTold) return
      now.cancel = clock.after(busyAfterMs, () => {
        now.isTold = true
        cells.forEach(tellState)
      })
    }
  }

  function tellState(cell: Cell) {
    const edited = cell.text !== cell.original.source || !sameItems(cell.widgets, cell.originalWidgets)
    const touched = edited || cell.ran
    const state = isBusy(cell.state) && !busy?.isTold ? cell.told.state : cell.state
    const { told } = cell
    if (state === told.state && edited === told.edited && touched === told.touched) return
    cell.told = { state, edited, touched }
    tell({ type: 'state', cell: cell.id, ...cell.told })
  }

  function outputs(cell: Cell, final: boolean) {
    waiting.delete(cell)
    tell({ type: 'outputs', cell: cell.id, outputs: [...cell.outputs], error: cell.error, final })
  }

  return {
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    tell,
    states(cells, stateOf) {
      for (const cell of cells) cell.state = stateOf(cell)
      noteBusy(cells)
      cells.forEach(tellState)
    },
    outputs,
    outputsSoon(cell) {
      waiting.add(cell)
      if (isAwaited) return
      isAwaited = true
      clock.frame(() => {
        isAwaited = false
        for (const one of [...waiting]) outputs(one, false)
      })
    },
    restore(cell) {
      waiting.delete(cell)
      tell({ type: 'restore', cell: cell.id })
    },
  }
}
