import type { Request } from '../protocol.ts'
import type { FetchText } from './loadModules.ts'
import { messageOf } from './messageOf.ts'

/** How long what else is to be done waits for a worker to start. */
const beginMs = 300

/** A worker in a sandboxed frame, of opaque origin. */
export interface Sandbox {
  frame: HTMLIFrameElement
  /** Leads to the worker; keeps what is sent until it is there. */
  port: MessagePort
  /** Once the worker runs, or cannot, or a moment has passed: what the page does before holds it up. */
  begun: Promise<void>
  /** Names of the modules whose texts were sent, once they are. */
  given: Promise<ReadonlySet<string>>
  /** Calls back once when the worker cannot start, at once when that is known already. */
  onFailed(listener: (reason: string) => void): void
  terminate(): void
}

/**
 * Starts a frame and, in it, a worker from a text that the page fetches: the frame has no network.
 *
 * @param sandbox address of the frame's document; `#…` is one whose text `fetchText` gives
 * @param worker address of the worker's code
 * @param modules addresses of modules that cells are likely to import: fetched and instantiated while nothing runs yet
 */
export function startSandbox(
  document: Document,
  { sandbox, worker, modules = {} }: { sandbox: string; worker: string; modules?: Record<string, string> },
  fetchText: FetchText = fetchSameOrigin(document),
): Sandbox {
  const window = document.defaultView!
  const frame = document.createElement('iframe')
  const { port1: port, port2 } = new MessageChannel()
  const workerText = fetchText(worker)
  const listeners = new Set<(reason: string) => void>()
  let failure: string | undefined
  let ended = false

  let begin = () => {}
  const begun = new Promise<void>((resolve) => {
    begin = resolve
    window.setTimeout(resolve, beginMs)
  })

  function fail(reason: unknown) {
    if (ended) return
    failure = messageOf(reason)
    terminate()
    for (const listener of listeners) listener(failure)
  }

  async function startWorker() {
    const text = await workerText
    if (!ended) frame.contentWindow?.postMessage({ type: 'start', text }, '*', [port2])
  }

  async function giveModules() {
    const given = new Set<string>()
    for (const [name, text] of Object.entries(modules).map(
      ([name, url]) => [name, fetchText(url)] as const,
    )) {
      // One that cannot be fetched is asked for again by the cell that imports it.
      const body = await text.catch(() => null)
      if (ended || body === null) continue
      port.postMessage({ type: 'modules', texts: { [name]: body } } satisfies Request)
      given.add(name)
    }
    if (!ended) port.postMessage({ type: 'load', modules: [...given] } satisfies Request)
    return given
  }

  function hear(event: MessageEvent<{ type: string; reason?: string }>) {
    if (event.source !== frame.contentWindow) return
    if (event.data.type === 'loaded') startWorker().catch(fail)
    if (event.data.type === 'started') begin()
    if (event.data.type === 'failed') fail(event.data.reason ?? 'the worker failed')
  }

  function terminate() {
    if (ended) return
    ended = true
    begin()
    window.removeEventListener('message', hear)
    port.close()
    frame.contentWindow?.postMessage({ type: 'terminate' }, '*')
    // The frame must live until it has heard this; its worker ends with it at the latest.
    window.setTimeout(() => frame.remove(), 50)
  }

  window.addEventListener('message', hear)
  workerText.catch(fail)
  frame.hidden = true
  frame.title = 'Sandbox of the cells'
  const isText = sandbox.startsWith('#')
  // A service worker serves no sandboxed frame: where there is one, and perhaps no network, the frame holds a sandboxed one.
  if (isText || !isServed()) frame.setAttribute('sandbox', 'allow-scripts')
  if (isText) fetchText(sandbox).then((text) => (frame.srcdoc = text), fail)
  else frame.src = sandbox
  document.body.append(frame)

  return {
    frame,
    port,
    begun,
    given: giveModules(),
    onFailed(listener) {
      listeners.add(listener)
      if (failure !== undefined) listener(failure)
    },
    terminate,
  }
}

/** Whether a service worker serves the page. A page in a sandbox may not even ask: none does. */
function isServed(): boolean {
  try {
    return Boolean(navigator.serviceWorker?.controller)
  } catch {
    return false
  }
}

/** Fetches from the page's own origin. */
export function fetchSameOrigin(document: Document): FetchText {
  return async (url) => {
    const response = await fetch(new URL(url, document.baseURI))
    if (!response.ok) throw new Error(`${new URL(url, document.baseURI).pathname}: ${response.status}`)
    return response.text()
  }
}
