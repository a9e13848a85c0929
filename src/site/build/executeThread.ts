import { parentPort, workerData } from 'node:worker_threads'
import type { CompiledCell, Reply } from '../../runtime/protocol.ts'
import { createExecutor } from '../../runtime/worker/createExecutor.ts'
import type { Executor } from '../../runtime/worker/executorTypes.ts'
import { executorOptions } from '../bundles/executorOptions.ts'
import type { ThreadData, ThreadReply } from './executionPool.ts'

/**
 * A Node worker thread that does what the reader's worker does, with the same bundles: for each message the cells of a chapter,
 * with an executor and modules of their own.
 */
const { bundles } = workerData as ThreadData
let executor: Executor | undefined

parentPort!.on('message', async (cells: CompiledCell[]) => {
  let replies: Reply[] = []
  const tell = (isClean?: boolean) => {
    parentPort!.postMessage({ replies, isClean } satisfies ThreadReply)
    replies = []
  }
  const post = (reply: Reply) => {
    replies.push(reply)
    // A cell that never ends lets nobody ask.
    if (reply.type === 'start') tell()
  }
  executor = createExecutor({ ...executorOptions(), bundles, post })
  await executor.run(1, cells, {})
  tell(!isWaiting())
})
for (const event of ['uncaughtException', 'unhandledRejection']) {
  process.on(event, (thrown: unknown) => executor?.reportStray(thrown))
}

/** Whether a cell left a timer, which would run while another chapter does. */
function isWaiting(): boolean {
  return process.getActiveResourcesInfo().some((name) => name === 'Timeout' || name === 'Immediate')
}
