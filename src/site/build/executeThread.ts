import { parentPort, workerData } from 'node:worker_threads'
import type { Reply, Request } from '../../runtime/protocol.ts'
import { createExecutor } from '../../runtime/worker/createExecutor.ts'

import { executorOptions } from '../bundles/executorOptions.ts'

/** A Node worker thread that does what the reader's worker does, with the same bundles. */
const post = (reply: Reply) => parentPort?.postMessage(reply)
const executor = createExecutor({ ...executorOptions(), bundles: workerData.bundles, post })
parentPort?.on('message', (request: Request) => {
  if (request.type === 'run') void executor.run(request.run, request.cells, request.widgets)
})
for (const event of ['uncaughtException', 'unhandledRejection']) {
  process.on(event, (thrown: unknown) => executor.reportStray(thrown))
}
post({ type: 'ready' })
