import type { CellError, Output, Proof } from '../../notebook/types.ts'
import type { CompiledCell, Reply, Request } from '../protocol.ts'
import type { ChapterDataCell, WidgetValue } from './chapterData.ts'

export type CellState = 'idle' | 'stale' | 'queued' | 'running' | 'done' | 'error'

/** What the session tells its listeners. */
export type SessionEvent =
  | {
      type: 'state'
      cell: string
      state: CellState
      /** Text or widgets are not the author's. */
      edited: boolean
      /** It was edited or has run: there is something to reset. */
      touched: boolean
    }
  /** All that the cell shows now, `error` last; it replaces what was shown before. */
  | { type: 'outputs'; cell: string; outputs: Output[]; error: CellError | null; final: boolean }
  /** The cell's text became this by something else than typing. */
  | { type: 'text'; cell: string; text: string }
  /** The cell's widgets became these by something else than the reader's hand. */
  | { type: 'widgets'; cell: string; values: readonly WidgetValue[] }
  /** Some text or widget is not what it was. */
  | { type: 'changed' }
  /** Show what the author's page showed: outputs, widgets, proof. */
  | { type: 'restore'; cell: string }
  | { type: 'proof'; cell: string; proof: Proof; changed: boolean }
  /** `null`: nothing runs, or not for long enough to tell. */
  | { type: 'progress'; progress: { done: number; total: number; cell: string | null } | null }
  /** Nothing that a reader asked for is left to do. */
  | { type: 'finished'; asked: string[]; ran: string[]; failed: string[] }
  /** Which backend computes from now on; another than `wanted` with the reason. */
  | { type: 'backend'; backend: string; wanted: string; problem?: string }
  | { type: 'connection'; status: 'none' | 'loading' | 'ready' | 'failed'; message?: string }

/** A way to the worker. Requests sent before it is ready wait there in order. */
export interface Connection {
  send(request: Request): void
  /** Ends the worker at once, whatever it does. No reply comes afterwards. */
  terminate(): void
}

export type Connect = (listener: {
  reply(reply: Reply): void
  /** The worker could not start, or nothing can reach it. */
  failed(message: string): void
  /** The browser ended it while it ran a cell. */
  died(): void
}) => Connection

export interface Clock {
  /** Runs `work` before the next frame is drawn. */
  frame(work: () => void): void
  /** Runs `work` after `ms` milliseconds unless the returned function was called before. */
  after(ms: number, work: () => void): () => void
}

/** A cell ready to run, or why it cannot run. */
export interface Compiled {
  cell: CompiledCell
  problem?: CellError
}

/** Compiles all cells of a chapter, in document order, some of them edited. */
export type Compile = (cells: { original: ChapterDataCell; text: string }[]) => Promise<Compiled[]>

/** Compares what a cell shows, computed by a backend of tensorflow.js, with what PyTorch printed. */
export type Prove = (
  cell: ChapterDataCell,
  outputs: Output[],
  error: CellError | null,
  backend: string,
) => Proof

/** The value of one widget of a cell, by its index. */
export type WidgetChange = readonly [index: number, value: WidgetValue]

/** What of a cell is not the author's. */
export interface CellChange {
  id: string
  /** Absent where the text is the author's. */
  text?: string
  /** The widgets that have another value than the author's. */
  widgets?: WidgetChange[]
}

export interface Session {
  readonly cells: readonly {
    id: string
    text: string
    state: CellState
    widgets: readonly WidgetValue[]
    /** What it printed when it last ran here. */
    outputs: readonly Output[]
  }[]
  /** Whether cells run after a cell they read from ran; initially true. */
  follow: boolean
  /** Listens; the result stops listening. */
  listen(listener: (event: SessionEvent) => void): () => void
  run(id: string): void
  runAll(): void
  /** Ends the worker; texts stay, values are computed again when needed. */
  stop(): void
  /** Computes with this backend of tensorflow.js from now on: ends the worker, and what ran is out of date. */
  useBackend(backend: string): void
  reset(id: string): void
  resetAll(): void
  edit(id: string, text: string): void
  /**
   * Puts cells into another state, typed elsewhere or before. It runs nothing; after `quietly`, neither do widgets
   * until something is asked to run: what a stranger wrote waits for Run.
   */
  put(changes: readonly CellChange[], options?: { quietly?: boolean }): void
  setWidget(id: string, index: number, value: WidgetValue): void
  /** Asks again for what was asked for when the connection failed. */
  retry(): void
  /** Number of tensors the worker holds. */
  memory(): Promise<number>
}
