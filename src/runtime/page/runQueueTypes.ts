import type { Flights } from './createFlights.ts'
import type { WorkerLink } from './createWorkerLink.ts'
import type { Clock, Compile, Connect, Prove } from './sessionTypes.ts'

/** What a session reaches the world through. */
export interface SessionWorld {
  connect: Connect
  clock: Clock
  compile: Compile
  prove?: Prove
}

/** What waits to run, and the runs, one at a time. */
export interface RunQueue {
  follow: boolean
  /** Until something is asked to run, widgets run nothing. */
  quiet: boolean
  /** Cells to run with the next run. */
  goals: Set<string>
  link: WorkerLink
  flights: Flights
  /** Runs cells that a reader named. */
  ask(ids: string[]): void
  /** Runs the goals, if nothing else runs. */
  pump(): void
  /** Forgets what was asked for and ends the worker. */
  stop(): void
  /** Ends the worker, for one with another backend. What ran is then out of date. */
  useBackend(backend: string): void
  /** Asks again for what was asked for when the connection failed. */
  retry(): void
  /** Ends the worker. What cells show stays; the values behind it are gone. Returns what was left undone. */
  close(): string[]
  tellStates(): void
}
