import type { Cell } from './cellRecord.ts'
import type { Announcer } from './createAnnouncer.ts'
import type { RunQueue } from './runQueueTypes.ts'
import { dependentsOf } from '../../notebook/dependentsOf.ts'
import type { SessionCells } from './sessionCells.ts'

/** Gives cells back the author's text, widgets and outputs, and their dependents what follows from those. */
export function resetCells(reset: Cell[], cells: SessionCells, announcer: Announcer, queue: RunQueue): void {
  const ids = new Set(reset.map((cell) => cell.id))
  const left = reset.some(({ id }) => queue.flights.isUnderWay(id)) ? queue.close() : []
  for (const id of left) if (!ids.has(id)) queue.goals.add(id)
  for (const cell of reset) {
    queue.goals.delete(cell.id)
    if (cell.text !== cell.original.source) {
      cell.text = cell.original.source
      cells.uncompiled = true
      announcer.tell({ type: 'text', cell: cell.id, text: cell.text })
    }
    cell.widgets = [...cell.originalWidgets]
    cell.typed = false
    cell.ran = false
    cell.held = null
  }
  if (cells.uncompiled && cells.isAuthored()) cells.adoptShipped()
  cells.updateKeys()
  const forgotten = dependentsOf(ids, cells.list)
  for (const cell of cells.list) {
    if (ids.has(cell.id)) restore(cell)
    else if (forgotten.has(cell.id)) {
      cell.held = null
      const isAuthored = cell.key === cell.originalKey
      if (isAuthored && cell.shown !== cell.key && !queue.goals.has(cell.id)) restore(cell)
    }
  }
  queue.link.sendIfOpen({
    type: 'forget',
    cells: cells.list.filter(({ id }) => ids.has(id) || forgotten.has(id)).map(({ id }) => id),
  })
  queue.pump()
  queue.tellStates()

  function restore(cell: Cell) {
    Object.assign(cell, { outputs: [], error: null, run: 0, shown: cell.originalKey })
    announcer.restore(cell)
  }
}
