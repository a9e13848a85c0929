import type { FrameReply, FrameRequest } from '../protocol.ts'
import type { FetchText } from './loadModules.ts'
import { messageOf } from './messageOf.ts'

/** How long what else is to be done waits for a worker to start. */
const beginMs = 300
/** A worker that is neither there nor refused within this time has failed. */
const startMs = 30_000
/** A frame whose document is there and says nothing for so long holds another document. */
const silentMs = 2000

/** A worker in a sandboxed frame, of opaque origin. */
export interface Sandbox {
  frame: HTMLIFrameElement
  /** Leads to the worker, which is or will be there. */
  port: Promise<MessagePort>
  /** Once the worker runs, or cannot, or a moment has passed: what the page does before holds it up. */
  begun: Promise<void>
  /** Calls back once when the worker cannot start, at once when that is known already. */
  onFailed(listener: (reason: string) => void): void
  terminate(): void
}

/**
 * Starts a frame whose document starts a worker, see `runtime/frame`.
 *
 * @param address of the frame's document; `#…` is one whose text `fetchText` gives
 */
export function startSandbox(document: Document, address: string, fetchText?: FetchText): Sandbox {
  const window = document.defaultView!
  const frame = document.createElement('iframe')
  const listeners = new Set<(reason: string) => void>()
  let begin = () => {}
  const begun = new Promise<void>((resolve) => (begin = resolve))
  let open: (port: MessagePort) => void = () => {}
  const port = new Promise<MessagePort>((resolve) => (open = resolve))
  let failure: string | undefined
  let isOpen = false
  let ended = false

  function fail(reason: unknown) {
    if (ended) return
    failure = messageOf(reason)
    terminate()
    for (const listener of listeners) listener(failure)
  }

  function hear({ source, data, ports }: MessageEvent<FrameReply>) {
    if (source !== frame.contentWindow) return
    if (data.type === 'loaded') {
      isOpen = true
      open(ports[0]!)
    }
    if (data.type === 'started') {
      // What it is to load may take as long as the connection needs.
      window.clearTimeout(limit)
      begin()
    }
    if (data.type === 'failed') fail(data.reason)
  }

  function hearPolicy({ effectiveDirective, blockedURI }: SecurityPolicyViolationEvent) {
    if (effectiveDirective === 'frame-src') fail(`a policy forbids the frame they run in, ${blockedURI}`)
  }

  function terminate() {
    if (ended) return
    ended = true
    begin()
    window.clearTimeout(limit)
    window.removeEventListener('message', hear)
    document.removeEventListener('securitypolicyviolation', hearPolicy)
    void port.then((one) => one.close())
    frame.contentWindow?.postMessage({ type: 'terminate' } satisfies FrameRequest, '*')
    // The frame must live until it has heard this; its worker ends with it at the latest.
    window.setTimeout(() => frame.remove(), 50)
  }

  window.addEventListener('message', hear)
  document.addEventListener('securitypolicyviolation', hearPolicy)
  window.setTimeout(begin, beginMs)
  const limit = window.setTimeout(
    () => fail(`the worker did not start within ${startMs / 1000} seconds`),
    startMs,
  )
  frame.addEventListener('load', () =>
    window.setTimeout(() => isOpen || fail(`${address}: could not be loaded`), silentMs),
  )
  frame.hidden = true
  frame.title = 'Sandbox of the cells'
  const isText = address.startsWith('#')
  // A service worker serves no sandboxed frame: where there is one, and perhaps no network, the frame holds a sandboxed one.
  if (isText || !isServed()) frame.setAttribute('sandbox', 'allow-scripts')
  if (isText) fetchText!(address).then((text) => (frame.srcdoc = text), fail)
  else frame.src = address
  document.body.append(frame)

  return {
    frame,
    port,
    begun,
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
