import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { get, type IncomingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startStaticServer, type StaticServer } from '../../scripts/startStaticServer.ts'

const root = mkdtempSync(join(tmpdir(), 'lossbook-server-'))
const long = '<p>loss</p>'.repeat(1000)
let server: StaticServer

beforeAll(async () => {
  mkdirSync(join(root, 'chapters/jsd'), { recursive: true })
  writeFileSync(join(root, 'index.html'), '<h1>home</h1>')
  writeFileSync(join(root, 'chapters/jsd/index.html'), long)
  writeFileSync(join(root, '404.html'), '<h1>no such page</h1>')
  server = await startStaticServer({ root, base: 'lossbook' })
})

afterAll(async () => {
  await server.close()
  rmSync(root, { recursive: true })
})

test('startStaticServer({ base }) serves the first page at its url', async () => {
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/lossbook\/$/)
  const home = await request(server.url)
  expect([home.status, home.headers['content-type'], home.text]).toEqual([
    200,
    'text/html;charset=utf-8',
    '<h1>home</h1>',
  ])
})

test('startStaticServer(…) sends brotli to who accepts it', async () => {
  const page = await request(`${server.url}chapters/jsd/`, { 'accept-encoding': 'gzip, br' })
  expect(page.headers['content-encoding']).toBe('br')
  expect(page.body.length).toBeLessThan(long.length / 10)
  expect(brotliDecompressSync(page.body).toString()).toBe(long)
})

test('startStaticServer(…) redirects a folder and the bare base to the address with a slash', async () => {
  const folder = await request(`${server.url}chapters/jsd?v=1`)
  expect([folder.status, folder.headers.location]).toEqual([301, '/lossbook/chapters/jsd/?v=1'])
  const bare = await request(server.url.slice(0, -1))
  expect([bare.status, bare.headers.location]).toEqual([301, '/lossbook/'])
})

test('startStaticServer(…) answers 404.html, with its status, to what is missing or outside the base', async () => {
  const { origin } = new URL(server.url)
  for (const url of [
    `${server.url}nothing`,
    `${origin}/`,
    `${origin}/chapters/jsd/`,
    `${server.url}..%2f..%2fetc/passwd`,
  ]) {
    const page = await request(url)
    expect([page.status, page.text], url).toEqual([404, '<h1>no such page</h1>'])
  }
})

test('startStaticServer({ port }) rejects a port in use with its code', async () => {
  const port = Number(new URL(server.url).port)
  await expect(startStaticServer({ root, port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
})

interface Answer {
  status?: number
  headers: IncomingHttpHeaders
  body: Buffer
  text: string
}

/** One request as it is on the wire: `fetch` would follow redirects, normalise paths and unpack bodies. */
function request(url: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(url, { headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const body = Buffer.concat(chunks)
        resolve({ status: response.statusCode, headers: response.headers, body, text: body.toString() })
      })
    }).on('error', reject)
  })
}
