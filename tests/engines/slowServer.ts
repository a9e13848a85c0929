import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A site at an address of its own, where some files come no sooner than `release` is called. */
export interface SlowServer {
  /** With a slash at its end. */
  url: string
  release(): void
  close(): Promise<void>
}

/** What a server tells of how it sent a file, not of the file. */
const ofTransfer = ['connection', 'content-encoding', 'content-length', 'keep-alive', 'transfer-encoding']

/**
 * @param site address of the server that has the files
 * @param slow which paths wait
 */
export async function startSlowServer(site: string, slow: RegExp): Promise<SlowServer> {
  let release = () => {}
  const released = new Promise<void>((resolve) => (release = resolve))

  async function answer(path: string, response: ServerResponse) {
    if (slow.test(path)) await released
    const file = await fetch(new URL(path, site))
    const headers = [...file.headers].filter(([name]) => !ofTransfer.includes(name))
    response.writeHead(file.status, Object.fromEntries(headers))
    response.end(await file.bytes())
  }

  const server = createServer((request, response) => {
    answer(request.url!, response).catch((error: unknown) => response.destroy(error as Error))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    release,
    async close() {
      release()
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}
