import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buildBundles } from '../../src/site/bundles/buildBundles.ts'
import { sandboxPage } from '../../src/site/bundles/sandboxPage.ts'

export interface SandboxServer {
  url: string
  /** Paths asked for, in order, except those that make up the page itself. */
  strayRequests: string[]
  close(): Promise<void>
}

// The page's own policy, as strict as a chapter's: cells owe nothing to a lax page.
const host = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>host</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'self'; img-src data:"><script type="module" src="/host.js"></script>`

/** In the page: `start()` opens the frame, itself sandboxed when `isDirect`, and gives `ask(request)`, `replies`, `failures`, `terminate()`. */
const hostScript = `
const texts = await (await fetch('/bundles.json')).json()
window.start = async (names = ['@observablehq/plot'], isDirect = false) => {
  const begun = performance.now()
  const frame = document.createElement('iframe')
  if (isDirect) frame.setAttribute('sandbox', 'allow-scripts')
  frame.src = '/sandbox.html'
  frame.hidden = true
  const session = { replies: [], failures: [], frame }
  let port
  const ready = new Promise((resolve) => {
    addEventListener('message', ({ source, data, origin, ports }) => {
      if (source !== frame.contentWindow) return
      session.origin = origin
      if (data.type === 'failed') session.failures.push(data.reason)
      if (data.type !== 'loaded') return
      port = ports[0]
      port.onmessage = ({ data }) => {
        session.replies.push({ ...data, at: performance.now() })
        if (data.type === 'ready') resolve(performance.now() - begun)
      }
    })
  })
  document.body.append(frame)
  session.readyMs = await ready
  session.ask = (request) => port.postMessage(request)
  session.ask({ type: 'modules', texts: Object.fromEntries(names.map((name) => [name, texts[name]])) })
  let run = 0
  session.run = (cells) => {
    session.ask({ type: 'run', run: ++run, widgets: {}, cells: cells.map((cell) => (
      { insertions: [], imports: [], inputs: [], definitions: [], source: cell.body, ...cell })) })
    return session.until((reply) => reply.type === 'finished' && reply.run === run)
  }
  session.until = async (isIt) => {
    while (!session.replies.some(isIt)) await new Promise((resolve) => setTimeout(resolve, 5))
    return session.replies
  }
  session.terminate = () => frame.contentWindow.postMessage({ type: 'terminate' }, '*')
  window.session = session
  return session.readyMs
}
window.isReady = true
`

/** Serves the sandbox and a page that opens it, from a static server without special headers. */
export async function serveSandbox(): Promise<SandboxServer> {
  const bundles = await buildBundles()
  const texts = Object.fromEntries(Object.entries(bundles).map(([name, { text }]) => [name, text]))
  const tfjs = '@tensorflow/tfjs'
  const open = (worker: string) => sandboxPage(texts.frame!, worker, { [tfjs]: texts[tfjs]! })
  const files: Record<string, [string, string]> = {
    '/': ['text/html', host],
    '/host.js': ['text/javascript', hostScript],
    '/bundles.json': ['application/json', JSON.stringify(texts)],
    '/sandbox.html': ['text/html', open(texts.worker!)],
    '/broken.html': ['text/html', open('throw new Error("no eval")')],
  }
  const strayRequests: string[] = []
  const server = createServer((request, response) => {
    const file = files[request.url ?? '']
    if (!file) strayRequests.push(request.url ?? '')
    response
      .writeHead(file ? 200 : 404, { 'content-type': file?.[0] ?? 'text/plain' })
      .end(file?.[1] ?? 'secret')
  })
  server.on('upgrade', (request) => strayRequests.push(request.url ?? ''))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    strayRequests,
    close() {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
