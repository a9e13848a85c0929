import { createReadStream, existsSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { constants } from 'node:zlib'
import compression from '@polka/compression'
import sirv from 'sirv'
import { headersOf } from '../src/site/serving/headerRules.ts'

export interface StaticServer {
  /** Address of the site's first page, with a slash at its end. */
  url: string
  close(): Promise<void>
}

/**
 * Serves a folder as a static host does: brotli or gzip, `index.html` of a folder, a redirect to the address with the
 * slash, the headers of `src/site/serving/`, `404.html` for what is not there. Files are read anew at each request, so a new build shows at once.
 *
 * @param root folder to serve
 * @param base path under which the site stands, e.g. `/lossbook/`
 * @param port 0 takes any free one; a port in use is an error of code `EADDRINUSE`
 */
export async function startStaticServer({
  root,
  base = '/',
  port = 0,
  host = '127.0.0.1',
}: {
  root: string
  base?: string
  port?: number
  host?: string
}): Promise<StaticServer> {
  const prefix = toBase(base)
  const files = sirv(root, {
    dev: true,
    etag: true,
    dotfiles: true,
    setHeaders(response, path) {
      for (const [name, value] of Object.entries(headersOf(path))) response.setHeader(name, value)
    },
    onNoMatch: (_request, response) => sendNotFound(root, response),
  })
  // Quality 6 costs about 20 ms for a megabyte; a static host compresses once and can afford 11.
  const compress = compression({
    brotli: { [constants.BROTLI_PARAM_QUALITY]: 6 } as never,
    mimes: /text|javascript|json|xml|wasm|manifest/i,
  })

  const server = createServer((request, response) =>
    compress(request, response, () => {
      const target = toTarget(root, prefix, request)
      if (target.redirect) return void response.writeHead(301, { Location: target.redirect }).end()
      if (target.url === undefined) return sendNotFound(root, response)
      request.url = target.url
      files(request, response)
    }),
  )
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}${prefix}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function toBase(base: string): string {
  return `/${base}/`.replace(/\/+/g, '/')
}

/** Where a request leads below `root`: a rewritten address, a redirect, or neither when it is outside the base. */
function toTarget(
  root: string,
  prefix: string,
  request: IncomingMessage,
): { url?: string; redirect?: string } {
  const [path = '/', query] = (request.url ?? '/').split('?', 2)
  const search = query === undefined ? '' : `?${query}`
  if (`${path}/` === prefix) return { redirect: prefix + search }
  if (!path.startsWith(prefix)) return {}
  const inside = path.slice(prefix.length - 1)
  const isFolder =
    !inside.endsWith('/') && !inside.includes('..') && existsSync(join(root, inside, 'index.html'))
  return isFolder ? { redirect: `${path}/${search}` } : { url: inside + search }
}

function sendNotFound(root: string, response: ServerResponse) {
  const page = join(root, '404.html')
  if (!existsSync(page))
    return void response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found\n')
  response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' })
  createReadStream(page).pipe(response)
}
