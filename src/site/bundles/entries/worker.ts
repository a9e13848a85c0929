// The worker of a page. Everything meets here: the runtime names no library.
import { startWorker, type Port, type StrayErrors } from '../../../runtime/worker/startWorker.ts'
import { executorOptions } from '../executorOptions.ts'

// The first message brings the port; after it, the worker's own channel is deaf.
self.addEventListener(
  'message',
  ({ ports }) => {
    startWorker(ports[0] as unknown as Port, self as StrayErrors, executorOptions())
    // Tells the frame that it runs.
    self.postMessage(null)
  },
  {
    once: true,
  },
)
