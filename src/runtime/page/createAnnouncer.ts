import { sameItems, type Cell } from './cellRecord.ts'
import type { CellState, Clock, SessionEvent } from './sessionTypes.ts'

/** Tells a session's listeners what changed, and no more than that. */
export interface Announcer {
  listen(listener: (event: SessionEvent) => void): () => void
  tell(event: SessionEvent): void
  /** Tells the states that are not those told before. */
  states(cells: readonly Cell[], stateOf: (cell: Cell) => CellState): void
  outputs(cell: Cell, final: boolean): void
  /** Tells the outputs with the next frame, once however many come until then. */
  outputsSoon(cell: Cell): void
  restore(cell: Cell): void
}

export function createAnnouncer(clock: Clock): Announcer {
  const listeners = new Set<(event: SessionEvent) => void>()
  const tell = (event: SessionEvent) => listeners.forEach((listener) => listener(event))
  const waiting = new Set<Cell>()
  let isAwaited = false

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
      for (const cell of cells) {
        cell.state = stateOf(cell)
        const edited = cell.text !== cell.original.source || !sameItems(cell.widgets, cell.originalWidgets)
        const touched = edited || cell.ran
        const told = `${cell.state} ${edited} ${touched}`
        if (told === cell.told) continue
        cell.told = told
        tell({ type: 'state', cell: cell.id, state: cell.state, edited, touched })
      }
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
