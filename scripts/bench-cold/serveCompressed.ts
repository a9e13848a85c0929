import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
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

export interface CompressedServer {
  url: string
  /** Bytes that the answers since the last call took, without headers. */
  takeBytes(): number
  close(): void
}

/**
 * Serves folders as a content delivery network does that has seen each file before: brotli of the highest quality, made
 * once at the first request.
 */
export async function serveCompressed(roots: string[]): Promise<CompressedServer> {
  const answers = new Map<string, { body: Buffer; headers: Record<string, string> }>()
  let bytes = 0
  const answer = (path: string) => {
    const known = answers.get(path)
    if (known) return known
    const file = roots
      .map((root) => join(root, path.endsWith('/') ? `${path}index.html` : path))
      .find((candidate) => existsSync(candidate) && statSync(candidate).isFile())
    if (!file) return undefined
    const text = readFileSync(file)
    const isPacked = /\.(woff2|png|zip)$/.test(file)
    const type = types[extname(file)] ?? 'application/octet-stream'
    const made = {
      body: isPacked ? text : brotliCompressSync(text),
      headers: { 'content-type': type, ...(!isPacked && { 'content-encoding': 'br' }) },
    }
    answers.set(path, made)
    return made
  }
  const server = createServer(({ url = '/' }, response) => {
    const found = answer(decodeURIComponent(url.split('?', 1)[0]!))
    if (!found) return void response.writeHead(404).end()
    bytes += found.body.length
    response.writeHead(200, { ...found.headers, 'cache-control': 'max-age=600' }).end(found.body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    takeBytes() {
      const taken = bytes
      bytes = 0
      return taken
    },
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
