import type { FrameReply, FrameRequest, Request } from '../protocol.ts'

type Frame = Window & typeof globalThis

/**
 * Starts what the frame of the cells is for: a worker, from texts in the frame's own document, so that it waits for no one. The worker's text
 * stands above the script that calls this, in `script[data-worker]`; the modules', in `script[data-module]`, may still be on
 * their way.
 *
 * A service worker serves no sandboxed frame. Where it served this document, the frame is of the page's origin, and opens the same
 * document once more in a sandboxed frame, passing on what is said.
 */
export function startFrame(window: Frame): void {
  // What stands in `srcdoc` is the document opened by itself.
  if (window.origin === 'null' || window.location.href === 'about:srcdoc') startWorker(window)
  else openSandboxed(window)
}

function startWorker(window: Frame): void {
  const { document } = window
  const tell = (message: FrameReply, ports: MessagePort[] = []) =>
    window.parent.postMessage(message, '*', ports)
  const fail = (reason: string) => tell({ type: 'failed', reason })
  const { port1, port2 } = new MessageChannel()
  let worker: Worker | undefined

  window.addEventListener('securitypolicyviolation', ({ blockedURI, violatedDirective }) => {
    if (blockedURI.startsWith('blob')) fail(`the browser blocked ${violatedDirective}: ${blockedURI}`)
  })
  window.addEventListener('message', ({ source, data }: MessageEvent<FrameRequest>) => {
    if (source !== window.parent) return
    if (data.type === 'ping') tell({ type: 'pong' })
    if (data.type === 'terminate') worker?.terminate()
  })
  try {
    const text = document.querySelector('script[data-worker]')!.textContent!
    const url = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }))
    worker = new Worker(url, { name: 'cells' })
    worker.onerror = ({ message }) => fail(message || 'the browser could not start the worker')
    worker.addEventListener('message', () => tell({ type: 'started' }), { once: true })
    worker.postMessage({ type: 'port' }, [port1])
  } catch (error) {
    fail(`the browser starts no worker (${(error as Error).message})`)
  }
  document.addEventListener('DOMContentLoaded', () => {
    const scripts = [...document.querySelectorAll<HTMLScriptElement>('script[data-module]')]
    const texts = Object.fromEntries(scripts.map(({ dataset, text }) => [dataset.module!, text]))
    port2.postMessage({ type: 'modules', texts } satisfies Request)
    port2.postMessage({ type: 'load', modules: Object.keys(texts) } satisfies Request)
    tell({ type: 'loaded' }, [port2])
  })
}

function openSandboxed(window: Frame): void {
  const { document } = window
  document.addEventListener('DOMContentLoaded', () => {
    const frame = document.createElement('iframe')
    frame.setAttribute('sandbox', 'allow-scripts')
    frame.srcdoc = `<!doctype html>${document.documentElement.outerHTML}`
    window.addEventListener('message', ({ source, data, ports }) => {
      if (source === frame.contentWindow) window.parent.postMessage(data, '*', [...ports])
      else if (source === window.parent) frame.contentWindow?.postMessage(data, '*', [...ports])
    })
    document.documentElement.append(frame)
  })
}
