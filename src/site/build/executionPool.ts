import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { CellError, Output } from '../../notebook/types.ts'
import type { CompiledCell, Reply } from '../../runtime/protocol.ts'
import { runInThread } from './runInThread.ts'
import { UnfinishedCell } from './unfinishedCell.ts'

export interface CellResult {
  outputs: Output[]
  error?: CellError
}

/** What a thread is told besides the cells, which come as messages. */
export interface ThreadData {
  /** Code of the modules that cells import, by name. */
  bundles: Record<string, string>
}

/** What a thread says: what its cells did since it last said so, before each cell and at the end. */
export interface ThreadReply {
  replies: Reply[]
  /** At the end: whether nothing of the cells is left in it. */
  isClean?: boolean
}

/** What the cells of a chapter did so far. */
export interface Run {
  results: Map<string, CellResult>
  /** The cell that runs; none before a thread was free for the first one. */
  running?: string
}

export interface ExecuteOptions {
  /** Ends the run, whatever its cells are at. */
  signal?: AbortSignal
  /** Told, once, of a run that has lasted for `patienceMs`. */
  onLate?(soFar: Run): void
}

export interface ExecutionPool {
  /**
   * Runs the cells of one chapter in document order, as soon as a thread is free.
   *
   * @throws UnfinishedCell where a cell did not finish in time; the reason of the signal
   */
  execute(cells: CompiledCell[], options?: ExecuteOptions): Promise<Map<string, CellResult>>
  /** Ends all threads. */
  close(): Promise<void>
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
  /**
   * After what time the cells of a chapter hold up those of no other any more: one more thread then runs beside theirs. Of as many such
   * chapters as there are threads the first is ended for the next. Default never.
   */
  patienceMs?: number
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
  patienceMs = Infinity,
}: PoolOptions): ExecutionPool {
  const idle: Thread[] = []
  const all = new Set<Worker>()
  const waiting: (() => void)[] = []
  /** Ends runs that are late, the first first. */
  const late = new Set<() => void>()
  let free = size

  function take(): Thread {
    const known = idle.pop()
    if (known) return known
    const worker = new Worker(thread, { workerData: { bundles } satisfies ThreadData })
    all.add(worker)
    return { worker, chapters: 0 }
  }

  function end(worker: Worker): void {
    all.delete(worker)
    void worker.terminate()
  }

  function release(): void {
    const next = waiting.shift()
    if (next) next()
    else free++
  }

  async function execute(
    cells: CompiledCell[],
    { signal, onLate }: ExecuteOptions = {},
  ): Promise<Map<string, CellResult>> {
    if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve))
    else free--
    if (signal?.aborted) {
      release()
      throw signal.reason
    }
    const started = performance.now()
    const taken = take()
    const { run, ended, stop } = runInThread(cells, taken.worker)
    const giveUp = (ms: number) => stop(new UnfinishedCell(run, `did not finish in ${ms / 1000} s`))
    const giveWay = () => giveUp(Math.round((performance.now() - started) / 1000) * 1000)
    const abort = () => stop(signal!.reason)
    let isLate = false
    const beLate = () => {
      isLate = true
      if (late.size === size) [...late][0]!()
      late.add(giveWay)
      release()
      onLate?.(run)
    }
    const timers = [[() => giveUp(timeoutMs), timeoutMs] as const, [beLate, patienceMs] as const]
      .filter(([, ms]) => ms < Infinity)
      .map(([act, ms]) => setTimeout(act, ms))
    signal?.addEventListener('abort', abort)
    try {
      const isClean = await ended
      if (isClean && !isLate && ++taken.chapters < chaptersEach) idle.push(taken)
      else end(taken.worker)
      return run.results
    } catch (error) {
      end(taken.worker)
      throw error
    } finally {
      timers.forEach(clearTimeout)
      signal?.removeEventListener('abort', abort)
      late.delete(giveWay)
      if (!isLate) release()
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
  chapters: number
}
