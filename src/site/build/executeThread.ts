import { parentPort, workerData } from 'node:worker_threads'
import type { CompiledCell, Reply } from '../../runtime/protocol.ts'
import { createExecutor } from '../../runtime/worker/createExecutor.ts'
import type { Executor } from '../../runtime/worker/executorTypes.ts'
import { executorOptions } from '../bundles/executorOptions.ts'
import type { CellResult, ThreadData, ThreadReply } from './executionPool.ts'

/**
 * A Node worker thread that does what the reader's worker does, with the same bundles: for each message the cells of a chapter,
 * with an executor and modules of their own.
 */
const { bundles, running } = workerData as ThreadData
let executor: Executor | undefined

parentPort!.on('message', async (cells: CompiledCell[]) => {
  const results = new Map<string, CellResult>(cells.map(({ id }) => [id, { outputs: [] }]))
  const post = (reply: Reply) => {
    if (reply.type === 'start')
      Atomics.store(
        running,
        0,
        cells.findIndex(({ id }) => id === reply.cell),
      )
    if (reply.type === 'output') results.get(reply.cell)?.outputs.push(reply.output)
    if (reply.type === 'error') results.get(reply.cell)!.error = reply.error
  }
  executor = createExecutor({ ...executorOptions(), bundles, post })
  await executor.run(1, cells, {})
  parentPort!.postMessage({ results, isClean: !isWaiting() } satisfies ThreadReply)
})
for (const event of ['uncaughtException', 'unhandledRejection']) {
  process.on(event, (thrown: unknown) => executor?.reportStray(thrown))
}

/** Whether a cell left a timer, which would run while another chapter does. */
function isWaiting(): boolean {
  return process.getActiveResourcesInfo().some((name) => name === 'Timeout' || name === 'Immediate')
}
