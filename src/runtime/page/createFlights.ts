import type { CellError } from '../../notebook/types.ts'
import { notRun, type Cell } from './cellRecord.ts'
import type { Announcer } from './createAnnouncer.ts'
import type { SessionCells } from './sessionCells.ts'
import type { Clock, Prove } from './sessionTypes.ts'

/** A run shows its progress once it takes longer. */
const progressAfterMs = 500

/** A run under way. */
export interface Flight {
  run: number
  /** Number of what each cell is computed from; see `createCellKeys`. */
  keys: Map<string, number>
  pending: Set<string>
  running: string | null
  total: number
  isSlow: boolean
  cancelProgress(): void
}

/** The run under way, at most one, and what becomes of its cells. */
export interface Flights {
  current: Flight | null
  begin(run: number, planned: string[]): Flight
  isUnderWay(id: string): boolean
  /** Whether it computes a text, or a widget's value, that is no longer there. */
  isOutdated(): boolean
  startCell(cell: Cell): void
  /** A cell ends, well or with `error`; its dependents in the flight then end too. */
  endCell(id: string, error: CellError | null): void
  /** Ends the flight, finished or not; returns what it left undone. */
  land(): string[]
  tellProgress(): void
}

export function createFlights(
  cells: SessionCells,
  announcer: Announcer,
  { clock, prove, backend }: { clock: Clock; prove?: Prove; backend: () => string },
): Flights {
  function proveCell(cell: Cell) {
    if (!prove || cell.shown !== cell.key) return
    const changed = cell.key !== cell.originalKey
    const proof = prove(cell.original, cell.outputs, cell.error, backend())
    announcer.tell({ type: 'proof', cell: cell.id, proof, changed })
  }

  const flights: Flights = {
    current: null,
    begin(run, planned) {
      const flight: Flight = {
        run,
        keys: new Map(planned.map((id) => [id, cells.find(id).key])),
        pending: new Set(planned),
        running: null,
        total: planned.length,
        isSlow: false,
        cancelProgress: clock.after(progressAfterMs, () => {
          flight.isSlow = true
          flights.tellProgress()
        }),
      }
      return (flights.current = flight)
    },
    isUnderWay(id) {
      const { current } = flights
      return current !== null && (current.running === id || current.pending.has(id))
    },
    isOutdated() {
      if (!flights.current) return false
      const { keys, pending, running } = flights.current
      return [...pending, ...(running ? [running] : [])].some((id) => keys.get(id) !== cells.find(id).key)
    },
    startCell(cell) {
      if (!flights.current?.pending.delete(cell.id)) return
      flights.current.running = cell.id
      cell.outputs = []
      cell.error = null
    },
    endCell(id, error) {
      const flight = flights.current
      if (!flight || !flights.isUnderWay(id)) return
      const cell = cells.find(id)
      if (flight.pending.delete(id)) cell.outputs = []
      if (flight.running === id) flight.running = null
      cell.shown = flight.keys.get(id)!
      cell.held = error ? null : cell.shown
      cell.error = error
      cell.ran = true
      announcer.outputs(cell, true)
      proveCell(cell)
      if (!error) return
      for (const next of cells.list) {
        if (!next.inputs.includes(id) || !flight.pending.has(next.id)) continue
        // The worker tries it all the same, and fails for want of a value: that says less.
        next.run = 0
        flights.endCell(next.id, notRun(id, error))
      }
    },
    land() {
      const flight = flights.current
      if (!flight) return []
      const left = [...(flight.running ? [flight.running] : []), ...flight.pending]
      flight.cancelProgress()
      if (flight.isSlow) announcer.tell({ type: 'progress', progress: null })
      if (flight.running) {
        const cell = cells.find(flight.running)
        cell.shown = null
        if (cell.outputs.length > 0) announcer.outputs(cell, true)
      }
      flights.current = null
      return left
    },
    tellProgress() {
      const flight = flights.current
      if (!flight?.isSlow) return
      const done = flight.total - flight.pending.size - (flight.running ? 1 : 0)
      announcer.tell({ type: 'progress', progress: { done, total: flight.total, cell: flight.running } })
    },
  }
  return flights
}
