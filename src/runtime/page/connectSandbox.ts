import type { Reply, Request } from '../protocol.ts'
import type { Bundle } from './chapterData.ts'
import { createModuleLoader, type FetchText } from './loadModules.ts'
import type { Connect } from './sessionTypes.ts'

/** A browser that neither starts nor refuses the worker within this time has failed. */
const bootLimitMs = 30_000

export interface SandboxAddresses {
  /** The sandboxed frame's document; `#…` is one whose text `fetchText` gives. */
  sandbox: string
  /** The worker's code. */
  worker: string
  bundles: Record<string, Bundle>
}

/**
 * Reaches a worker in a frame of opaque origin inside the frame `sandbox`. The page fetches all code and hands over its text, because the
 * frame has no network; a module is fetched when a cell to run imports it.
 *
 * @returns a function that starts a new frame and worker at each call
 */
export function connectSandbox(
  document: Document,
  { sandbox, worker, bundles }: SandboxAddresses,
  fetchText: FetchText = fetchSameOrigin(document),
): Connect {
  return ({ reply, failed }) => {
    const window = document.defaultView!
    const frame = document.createElement('iframe')
    const { port1: port, port2 } = new MessageChannel()
    const load = createModuleLoader(bundles, fetchText)
    let ended = false
    const fail = (message: string) => {
      if (ended) return
      terminate()
      failed(message)
    }
    const workerText = fetchText(worker)
    let queue = Promise.resolve()
    let loading: Promise<Record<string, string>> = Promise.resolve({})

    async function startWorker() {
      try {
        const text = await workerText
        if (!ended) frame.contentWindow?.postMessage({ type: 'start', text }, '*', [port2])
      } catch (error) {
        fail(messageOf(error))
      }
    }

    function hear(event: MessageEvent<{ type: string; reason?: string }>) {
      if (event.source !== frame.contentWindow) return
      if (event.data.type === 'loaded') void startWorker()
      if (event.data.type === 'failed') fail(event.data.reason ?? 'the worker failed')
    }

    function terminate() {
      if (ended) return
      ended = true
      window.clearTimeout(timer)
      window.removeEventListener('message', hear)
      port.close()
      frame.contentWindow?.postMessage({ type: 'terminate' }, '*')
      // The frame must live until it has heard this; its worker ends with it at the latest.
      window.setTimeout(() => frame.remove(), 50)
    }

    port.onmessage = ({ data }: MessageEvent<Reply>) => {
      if (ended) return
      if (data.type === 'ready') window.clearTimeout(timer)
      reply(data)
    }
    const timer = window.setTimeout(() => fail('the worker did not start within 30 seconds'), bootLimitMs)
    window.addEventListener('message', hear)
    workerText.catch((error: unknown) => fail(messageOf(error)))
    frame.hidden = true
    frame.title = 'Sandbox of the cells'
    // Not sandboxed itself, so that it opens offline: it holds the sandboxed frame, which no cell leaves.
    if (sandbox.startsWith('#'))
      fetchText(sandbox).then(
        (text) => (frame.srcdoc = text),
        (error: unknown) => fail(messageOf(error)),
      )
    else frame.src = sandbox
    document.body.append(frame)

    return {
      send(request: Request) {
        // Fetched while the worker starts. The port keeps what is sent until the worker has it.
        // One after the other: what a module requires may be on its way for an earlier request.
        const modules = loading.catch(() => ({})).then(() => load(modulesOf(request)))
        loading = modules
        modules.catch(() => {})
        queue = queue
          .then(async () => {
            const texts = await modules
            if (ended) return
            if (Object.keys(texts).length > 0) port.postMessage({ type: 'modules', texts } satisfies Request)
            port.postMessage(request)
          })
          .catch((error: unknown) => fail(messageOf(error)))
      },
      terminate,
    }
  }
}

function modulesOf(request: Request): Set<string> {
  if (request.type === 'backend') return new Set([`backend-${request.backend}`])
  if (request.type !== 'run') return new Set()
  return new Set(request.cells.flatMap((cell) => cell.imports.map((one) => one.module)))
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function fetchSameOrigin(document: Document): FetchText {
  return async (url) => {
    const response = await fetch(new URL(url, document.baseURI))
    if (!response.ok) throw new Error(`${new URL(url, document.baseURI).pathname}: ${response.status}`)
    return response.text()
  }
}
