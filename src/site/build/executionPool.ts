import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { CellError, Output } from '../../notebook/types.ts'
import type { CompiledCell, Reply } from '../../runtime/protocol.ts'

export interface CellResult {
  outputs: Output[]
  error?: CellError
}

/** What a thread says: the executor's replies, then whether nothing of the cells is left in it. */
export type ThreadReply = Reply | { type: 'over'; isClean: boolean }

export interface ExecutionPool {
  /**
   * Runs the cells of one chapter in document order, as soon as a thread is free.
   *
   * @throws Error naming the cell that did not finish in time
   */
  execute(cells: CompiledCell[]): Promise<Map<string, CellResult>>
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
}

/** Longest time one chapter may compute at build; a cell that loops must not hang the build. */
const timeoutMs = 120_000

/** How many chapters one thread runs at most: what its engine keeps of old code goes with it. */
const chaptersEach = 50

/**
 * Threads that execute chapters, one at a time each, in as much memory as there are threads. Each chapter gets modules of its own,
 * and no thread that a chapter left a timer in is used again: what a chapter prints does not depend on the ones before it.
 */
export function createExecutionPool({
  thread,
  bundles,
  size = availableParallelism(),
}: PoolOptions): ExecutionPool {
  const idle: { worker: Worker; chapters: number }[] = []
  const all = new Set<Worker>()
  const waiting: (() => void)[] = []
  let free = size

  function take() {
    const known = idle.pop()
    if (known) return known
    const worker = new Worker(thread, { workerData: { bundles } })
    all.add(worker)
    return { worker, chapters: 0 }
  }

  function end(worker: Worker): void {
    all.delete(worker)
    void worker.terminate()
  }

  async function execute(cells: CompiledCell[]): Promise<Map<string, CellResult>> {
    if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve))
    else free--
    const taken = take()
    try {
      const { results, isClean } = await executeCells(cells, taken.worker)
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

function executeCells(
  cells: CompiledCell[],
  worker: Worker,
): Promise<{ results: Map<string, CellResult>; isClean: boolean }> {
  const results = new Map<string, CellResult>(cells.map(({ id }) => [id, { outputs: [] }]))
  let running = cells[0]?.id
  return new Promise((resolve, reject) => {
    const end = (finish: () => void) => {
      clearTimeout(timer)
      worker.off('error', fail).off('message', hear)
      finish()
    }
    const fail = (error: Error) => end(() => reject(error))
    const hear = (reply: ThreadReply) => {
      if (reply.type === 'start') running = reply.cell
      else if (reply.type === 'output') results.get(reply.cell)?.outputs.push(reply.output)
      else if (reply.type === 'error') {
        const result = results.get(reply.cell)
        if (result) result.error = reply.error
      } else if (reply.type === 'over') end(() => resolve({ results, isClean: reply.isClean }))
    }
    const timer = setTimeout(
      () => fail(new Error(`executeCells: cell "${running}" did not finish in ${timeoutMs / 1000} s`)),
      timeoutMs,
    )
    worker.on('error', fail).on('message', hear)
    worker.postMessage(cells)
  })
}
