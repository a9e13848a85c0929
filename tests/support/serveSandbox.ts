import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buildBundles } from '../../src/site/bundles/buildBundles.ts'

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
window.start = async (names = ['@tensorflow/tfjs', '@observablehq/plot'], isDirect = false) => {
  const begun = performance.now()
  const frame = document.createElement('iframe')
  if (isDirect) frame.setAttribute('sandbox', 'allow-scripts')
  frame.src = '/sandbox.html'
  frame.hidden = true
  const session = { replies: [], failures: [], frame }
  const { port1, port2 } = new MessageChannel()
  const ready = new Promise((resolve) => {
    port1.onmessage = ({ data }) => {
      session.replies.push({ ...data, at: performance.now() })
      if (data.type === 'ready') resolve(performance.now() - begun)
    }
  })
  addEventListener('message', ({ source, data, origin }) => {
    if (source !== frame.contentWindow) return
    session.origin = origin
    if (data.type === 'loaded') frame.contentWindow.postMessage({ type: 'start', text: texts.worker }, '*', [port2])
    if (data.type === 'failed') session.failures.push(data.reason)
  })
  document.body.append(frame)
  session.readyMs = await ready
  session.ask = (request) => port1.postMessage(request)
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
  const texts = JSON.stringify(
    Object.fromEntries(Object.entries(bundles).map(([name, { text }]) => [name, text])),
  )
  const sandbox = await readFile(new URL('../../public/sandbox.html', import.meta.url), 'utf8')
  const files: Record<string, [string, string]> = {
    '/': ['text/html', host],
    '/host.js': ['text/javascript', hostScript],
    '/bundles.json': ['application/json', texts],
    '/sandbox.html': ['text/html', sandbox],
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
