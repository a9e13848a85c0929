import { Worker } from 'node:worker_threads'
import type { CellError, Output } from '../../notebook/types.ts'
import type { CompiledCell, Reply, Request } from '../../runtime/protocol.ts'

export interface CellResult {
  outputs: Output[]
  error?: CellError
}

/** Longest time one chapter may compute at build; a cell that loops must not hang the build. */
const timeoutMs = 120_000

/**
 * Runs cells in document order in a fresh worker thread.
 *
 * @param thread path of executeThread.ts
 * @param bundles code of the modules that cells import, by name
 * @throws Error naming the cell that did not finish in time
 */
export function executeCells(
  cells: CompiledCell[],
  { thread, bundles }: { thread: URL; bundles: Record<string, string> },
): Promise<Map<string, CellResult>> {
  const results = new Map<string, CellResult>(cells.map(({ id }) => [id, { outputs: [] }]))
  let running = cells[0]?.id
  return new Promise((resolve, reject) => {
    const worker = new Worker(thread, { workerData: { bundles } })
    const end = (finish: () => void) => {
      clearTimeout(timer)
      void worker.terminate()
      finish()
    }
    const timer = setTimeout(
      () =>
        end(() =>
          reject(new Error(`executeCells: cell "${running}" did not finish in ${timeoutMs / 1000} s`)),
        ),
      timeoutMs,
    )
    worker.on('error', (error) => end(() => reject(error)))
    worker.on('message', (reply: Reply) => {
      if (reply.type === 'ready') {
        worker.postMessage({ type: 'run', run: 1, cells, widgets: {} } satisfies Request)
      } else if (reply.type === 'start') {
        running = reply.cell
      } else if (reply.type === 'output') {
        results.get(reply.cell)?.outputs.push(reply.output)
      } else if (reply.type === 'error') {
        const result = results.get(reply.cell)
        if (result) result.error = reply.error
      } else if (reply.type === 'finished') {
        end(() => resolve(results))
      }
    })
  })
}
