import type { CellError, ChartOutput, InputOutput, Output } from '../notebook/types.ts'

/** A cell ready to execute. */
export interface CompiledCell {
  id: string
  /** See `CellAnalysis.body`. */
  body: string
  insertions: { offset: number; length: number }[]
  /** The reader's own text, to map positions of errors. */
  source: string
  imports: { module: string; imported: string; local: string }[]
  inputs: { name: string; from: string }[]
  definitions: string[]
}

/** Page → worker. A newer `run` makes every older one stale. */
export type Request =
  /** Code of the modules that cells import, as CommonJS function bodies; sent once each. */
  | { type: 'modules'; texts: Record<string, string> }
  /** Instantiate modules before a cell imports them. */
  | { type: 'load'; modules: string[] }
  | {
      type: 'run'
      run: number
      cells: CompiledCell[]
      /** Values chosen by the reader: cell id → widget index → value. */
      widgets: Record<string, (number | string | boolean)[]>
    }
  /** Forget these cells and release their tensors. */
  | { type: 'forget'; cells: string[] }
  | { type: 'memory'; ask: number }
  /** Compute with this backend from now on. Asked for before the first run; the modules it needs come first. */
  | { type: 'backend'; backend: string }

/** Worker → page. Each reply about a run carries it, so that the page can drop stale ones. */
export type Reply =
  | { type: 'ready' }
  | { type: 'start'; run: number; cell: string }
  | { type: 'output'; run: number; cell: string; output: Output }
  /** Ends a cell that threw; after `done` or another `error` of the cell: a callback's, or a rejection nobody handled. */
  | { type: 'error'; run: number; cell: string; error: CellError }
  /** Ends a cell that did not throw. */
  | { type: 'done'; run: number; cell: string; ms: number }
  | { type: 'finished'; run: number }
  /** Text that came after its cell was done: a timer, a promise nobody awaited. */
  | { type: 'late'; run: number; cell: string; output: Output }
  | { type: 'memory'; ask: number; numTensors: number }
  /** Once after each request for a backend: which one computes now and, if it is another, why. */
  | { type: 'backend'; backend: string; problem?: string }

/** Page → frame of the cells. */
export type FrameRequest = /** Asks whether it is there. */ { type: 'ping' } | { type: 'terminate' }

/** Frame → page. */
export type FrameReply =
  /** Brings the port that leads to the worker; it keeps what is sent until the worker is there. */
  | { type: 'loaded' }
  /** The worker runs. */
  | { type: 'started' }
  | { type: 'failed'; reason: string }
  | { type: 'pong' }

export type { CellError, ChartOutput, InputOutput, Output }
