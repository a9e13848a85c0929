import { parentPort, workerData } from 'node:worker_threads'
import type { CompiledCell } from '../../runtime/protocol.ts'
import { createExecutor, type Executor } from '../../runtime/worker/createExecutor.ts'
import { executorOptions } from '../bundles/executorOptions.ts'
import type { ThreadReply } from './executionPool.ts'

/**
 * A Node worker thread that does what the reader's worker does, with the same bundles: for each message the cells of a chapter,
 * with an executor and modules of their own.
 */
const post = (reply: ThreadReply) => parentPort!.postMessage(reply)
let executor: Executor | undefined

parentPort!.on('message', (cells: CompiledCell[]) => {
  executor = createExecutor({ ...executorOptions(), bundles: workerData.bundles, post })
  void executor.run(1, cells, {}).then(() => post({ type: 'over', isClean: !isWaiting() }))
})
for (const event of ['uncaughtException', 'unhandledRejection']) {
  process.on(event, (thrown: unknown) => executor?.reportStray(thrown))
}

/** Whether a cell left a timer, which would run while another chapter does. */
function isWaiting(): boolean {
  return process.getActiveResourcesInfo().some((name) => name === 'Timeout' || name === 'Immediate')
}
