import type { Request } from '../protocol.ts'
import type { Flights } from './createFlights.ts'
import { dependentsOf } from '../../notebook/dependentsOf.ts'
import type { SessionCells } from './sessionCells.ts'

/**
 * Begins a run of the planned cells. Those whose text cannot run end at once, with their dependents.
 *
 * @returns what to send to the worker; null when nothing is left to run
 */
export function beginRun(
  run: number,
  planned: string[],
  cells: SessionCells,
  flights: Flights,
): (Request & { type: 'run' }) | null {
  const { pending } = flights.begin(run, planned)
  // Values made from the ones this run replaces are no longer held; shown without a new run, they are stale.
  for (const id of dependentsOf(planned, cells.list)) {
    const cell = cells.find(id)
    if (cell.held !== null) cell.held = cell.shown = null
  }
  for (const id of planned) Object.assign(cells.find(id), { held: null, run, typed: false })
  for (const id of planned) {
    const { problem } = cells.find(id).compiled
    if (problem) flights.endCell(id, problem)
  }
  const sent = planned.filter((id) => pending.has(id)).map((id) => cells.find(id))
  if (sent.length === 0) return null
  const widgets = Object.fromEntries(
    sent.filter((cell) => cell.widgets.length > 0).map((cell) => [cell.id, cell.widgets]),
  )
  return { type: 'run', run, cells: sent.map((cell) => cell.compiled.cell), widgets }
}
