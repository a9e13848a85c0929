import type { Cell } from './cellRecord.ts'
import type { Flight } from './createFlights.ts'
import type { CellState } from './sessionTypes.ts'

/** The state a reader sees; `isGoal` when the cell waits for the next run. */
export function stateOfCell(cell: Cell, flight: Flight | null, isGoal: boolean): CellState {
  if (flight?.running === cell.id) return 'running'
  if (flight?.pending.has(cell.id) || isGoal) return 'queued'
  if (cell.shown !== cell.key) return 'stale'
  if (cell.error && !cell.original.options.expectError) return 'error'
  return cell.held === cell.key || cell.error ? 'done' : 'idle'
}

/** Whether a cell runs or waits for that. */
export function isBusy(state: CellState): boolean {
  return state === 'queued' || state === 'running'
}
