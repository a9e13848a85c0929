import type { Reply, Request } from '../protocol.ts'
import { createExecutor } from './createExecutor.ts'
import type { ExecutorOptions } from './executorTypes.ts'

/** What the worker talks through: a `MessagePort`. */
export interface Port {
  postMessage(reply: Reply): void
  onmessage: ((event: { data: Request }) => void) | null
}

/** Where errors nobody caught are told: a worker's global object. */
export interface StrayErrors {
  addEventListener(type: 'error' | 'unhandledrejection', listener: (event: StrayEvent) => void): void
}

interface StrayEvent {
  error?: unknown
  reason?: unknown
  message?: string
  preventDefault(): void
}

/** Serves requests from a port until the worker is terminated. */
export function startWorker(port: Port, host: StrayErrors, options: Omit<ExecutorOptions, 'post'>): void {
  // Taken now: a cell may overwrite what it likes.
  const send = port.postMessage.bind(port)
  const executor = createExecutor({ ...options, post: send })

  host.addEventListener('error', (event) => {
    event.preventDefault()
    executor.reportStray(event.error ?? event.message)
  })
  host.addEventListener('unhandledrejection', (event) => {
    event.preventDefault()
    executor.reportStray(event.reason)
  })

  port.onmessage = ({ data: request }) => {
    switch (request.type) {
      case 'modules':
        return executor.addModules(request.texts)
      case 'load':
        return executor.load(request.modules)
      case 'run':
        return void executor.run(request.run, request.cells, request.widgets)
      case 'backend':
        return void executor
          .useBackend(request.backend)
          .then((chosen) => send({ type: 'backend', ...chosen }))
      case 'forget':
        return executor.forget(request.cells)
      case 'memory':
        return send({ type: 'memory', ask: request.ask, numTensors: executor.numTensors() })
    }
  }
  send({ type: 'ready' })
}
