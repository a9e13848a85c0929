import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { brotliCompressSync } from 'node:zlib'

const types: Record<string, string> = {
  '.html': 'text/html;charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.zip': 'application/zip',
}

/** How long a browser that just started is left alone. */
const settleMs = 1000

export interface Measured {
  /** From navigation to the first number. */
  ms: number
  /** What the answers took meanwhile, without headers. */
  bytes: number
}

export interface CompressedServer {
  /** Address of a page that, when the browser is at rest, goes to the one that is measured. */
  atRest(path: string): string
  /** Address of the page itself, for a browser that is busy with its own start. */
  justStarted(path: string): string
  /**
   * Resolves when the page tells that its first number stands.
   *
   * @param wait a script that runs when the page is read, and calls `done()`
   */
  measure(wait: string): Promise<Measured>
  close(): void
}

interface Answer {
  body: Buffer
  /** Without what is added to measure. */
  bytes: number
  headers: Record<string, string>
}

/**
 * Serves folders as a content delivery network does that has seen each file before: brotli of the highest quality, made
 * once at the first request. Each page carries a line of script that tells when its first number stands.
 */
export async function serveCompressed(roots: string[]): Promise<CompressedServer> {
  const answers = new Map<string, Answer>()
  let bytes = 0
  let wait = ''
  let tell: ((ms: number) => void) | undefined

  function answer(path: string): Answer | undefined {
    const known = answers.get(path) ?? answers.get(path + wait)
    if (known) return known
    const file = roots
      .map((root) => join(root, path.endsWith('/') ? `${path}index.html` : path))
      .find((candidate) => existsSync(candidate) && statSync(candidate).isFile())
    if (!file) return undefined
    const content = readFileSync(file)
    const isPacked = /\.(woff2|png|zip)$/.test(file)
    const body = isPacked ? content : brotliCompressSync(content)
    const isMeasured = file.endsWith('.html') && !file.endsWith('sandbox.html')
    const type = types[extname(file)] ?? 'application/octet-stream'
    const made = {
      body: isMeasured ? brotliCompressSync(withScript(String(content), wait)) : body,
      bytes: body.length,
      headers: { 'content-type': type, ...(!isPacked && { 'content-encoding': 'br' }) },
    }
    answers.set(isMeasured ? path + wait : path, made)
    return made
  }

  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url!, 'http://localhost')
    if (pathname === '/start') {
      const go = `setTimeout(() => location.replace(${JSON.stringify(searchParams.get('path'))}), ${settleMs})`
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(`<title>start</title><script>${go}</script>`)
      return
    }
    if (pathname === '/measured') {
      void text(request).then((ms) => tell?.(Number(ms)))
      response.end()
      return
    }
    const found = answer(decodeURIComponent(pathname))
    if (!found) return void response.writeHead(404).end()
    bytes += found.bytes
    response.writeHead(200, { ...found.headers, 'cache-control': 'max-age=600' }).end(found.body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    atRest: (path) => `${url}/start?path=${encodeURIComponent(`/${path}`)}`,
    justStarted: (path) => `${url}/${path}`,
    measure(script) {
      wait = script
      bytes = 0
      return new Promise((resolve) => (tell = (ms) => resolve({ ms, bytes })))
    },
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** First in the page: a policy that the page states further down does not forbid it. */
function withScript(html: string, wait: string): string {
  const script = `{
    const done = () => {
      const ms = performance.now()
      fetch('/measured', { method: 'POST', body: String(ms) })
    }
    addEventListener('DOMContentLoaded', () => { ${wait} })
  }`
  return html.replace(/<head>|<!doctype html>/i, (start) => `${start}<script>${script}</script>`)
}
