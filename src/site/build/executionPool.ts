import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { CellError, Output } from '../../notebook/types.ts'
import type { CompiledCell } from '../../runtime/protocol.ts'

export interface CellResult {
  outputs: Output[]
  error?: CellError
}

/** What a thread is told besides the cells, which come as messages. */
export interface ThreadData {
  /** Code of the modules that cells import, by name. */
  bundles: Record<string, string>
  /** Index of the cell that runs, for the error when it never ends. */
  running: Int32Array
}

/** What a thread answers when it ran a chapter's cells: their results, and whether nothing of them is left in it. */
export interface ThreadReply {
  results: Map<string, CellResult>
  isClean: boolean
}

export interface ExecutionPool {
  /**
   * Runs the cells of one chapter in document order, as soon as a thread is free.
   *
   * @param signal ends the run, whatever its cells are at
   * @throws UnfinishedCell naming the cell that did not finish in time; the reason of `signal`
   */
  execute(cells: CompiledCell[], signal?: AbortSignal): Promise<Map<string, CellResult>>
  /** Ends all threads. */
  close(): Promise<void>
}

export class UnfinishedCell extends Error {
  readonly cell: string | undefined

  constructor(cell: string | undefined, timeoutMs: number) {
    super(`did not finish in ${timeoutMs / 1000} s`)
    this.cell = cell
  }
}

export interface PoolOptions {
  /** Path of executeThread.ts. */
  thread: URL
  /** Code of the modules that cells import, by name. */
  bundles: Record<string, string>
  /** How many threads; as many as there are cores. */
  size?: number
  /** Longest time one chapter may compute; a cell that loops must not hang the build. Default 120,000. */
  timeoutMs?: number
}

/** How many chapters one thread runs at most: what its engine keeps of old code goes with it. */
const chaptersEach = 200

/**
 * Threads that execute chapters, one at a time each, in as much memory as there are threads. Each chapter gets modules of its own,
 * and no thread that a chapter left a timer in is used again: what a chapter prints does not depend on the ones before it.
 */
export function createExecutionPool({
  thread,
  bundles,
  size = availableParallelism(),
  timeoutMs = 120_000,
}: PoolOptions): ExecutionPool {
  const idle: Thread[] = []
  const all = new Set<Worker>()
  const waiting: (() => void)[] = []
  let free = size

  function take(): Thread {
    const known = idle.pop()
    if (known) return known
    const running = new Int32Array(new SharedArrayBuffer(4))
    const worker = new Worker(thread, { workerData: { bundles, running } satisfies ThreadData })
    all.add(worker)
    return { worker, running, chapters: 0 }
  }

  function end(worker: Worker): void {
    all.delete(worker)
    void worker.terminate()
  }

  async function execute(cells: CompiledCell[], signal?: AbortSignal): Promise<Map<string, CellResult>> {
    if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve))
    else free--
    const taken = take()
    try {
      const { results, isClean } = await executeCells(cells, taken, timeoutMs, signal)
      if (isClean && ++taken.chapters < chaptersEach) idle.push(taken)
      else end(taken.worker)
      return results
    } catch (error) {
      end(taken.worker)
      throw error
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free++
    }
  }

  return {
    execute,
    async close() {
      await Promise.all([...all].map((worker) => worker.terminate()))
    },
  }
}

interface Thread {
  worker: Worker
  running: Int32Array
  chapters: number
}

function executeCells(
  cells: CompiledCell[],
  { worker, running }: Thread,
  timeoutMs: number,
  signal?: AbortSignal,
): Promise<ThreadReply> {
  return new Promise((resolve, reject) => {
    const end = (finish: () => void) => {
      clearTimeout(timer)
      worker.off('error', fail).off('message', hear)
      signal?.removeEventListener('abort', stop)
      finish()
    }
    const fail = (error: Error) => end(() => reject(error))
    const hear = (reply: ThreadReply) => end(() => resolve(reply))
    const stop = () => fail(signal!.reason as Error)
    const timer = setTimeout(
      () => fail(new UnfinishedCell(cells[Atomics.load(running, 0)]?.id, timeoutMs)),
      timeoutMs,
    )
    if (signal?.aborted) stop()
    signal?.addEventListener('abort', stop)
    worker.on('error', fail).on('message', hear)
    worker.postMessage(cells)
  })
}
