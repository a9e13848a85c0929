import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { request } from 'node:http'
import { expect, test } from 'vitest'
import { formatHeaders } from '../../../src/site/serving/formatHeaders.ts'
import { formatNginx } from '../../../src/site/serving/formatNginx.ts'
import { headerRules, headersOf } from '../../../src/site/serving/headerRules.ts'
import { brotliModule, nginxPath, noNginx, startNginx } from '../../support/startNginx.ts'

const everywhere = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'access-control-allow-origin': '*',
}
const forEver = 'public, max-age=31536000, immutable'
const revalidated = 'public, max-age=0, must-revalidate'
const unframed = "frame-ancestors 'self'"

/** A file of each kind: its type, how long it may be kept, and who may frame it. */
const kinds: [path: string, type: string, cache: string, policy?: string][] = [
  ['/', 'text/html; charset=utf-8', revalidated, unframed],
  ['/chapters/one/', 'text/html; charset=utf-8', revalidated, unframed],
  ['/embed/one/cell/', 'text/html; charset=utf-8', revalidated],
  ['/_astro/page.abc.js', 'text/javascript; charset=utf-8', forEver],
  ['/_astro/text.abc.woff2', 'font/woff2', forEver],
  ['/runtime/sandbox.abc.html', 'text/html; charset=utf-8', forEver],
  ['/runtime/language.abc.js', 'text/javascript; charset=utf-8', forEver],
  ['/runtime/chapters/one.abc.json', 'application/json; charset=utf-8', forEver],
  ['/sw.js', 'text/javascript; charset=utf-8', 'no-cache'],
  ['/export/one.ts', 'text/plain; charset=utf-8', revalidated],
  ['/export/one.ipynb', 'application/x-ipynb+json; charset=utf-8', revalidated],
  ['/cite/one.bib', 'application/x-bibtex; charset=utf-8', revalidated],
  ['/figures/one/cell.svg', 'image/svg+xml; charset=utf-8', revalidated],
  ['/cards/one.png', 'image/png', revalidated],
  ['/pagefind/wasm.en.pagefind', 'application/octet-stream', revalidated],
]

test('headersOf(path) tells how long each kind of file may be kept and who may frame it', () => {
  for (const [path, , cache, policy] of kinds) {
    const headers = headersOf(path)
    expect([path, headers['Cache-Control'], headers['Content-Security-Policy']]).toEqual([
      path,
      cache,
      policy,
    ])
  }
})

test('headerRules name no header twice for a path: some hosts would send both values', () => {
  const starts = headerRules.map(({ path, headers }) => ({ start: path.replace('*', ''), headers, path }))
  const twice = starts.flatMap((one) =>
    starts
      .filter((other) => other !== one && other.path.endsWith('*') && one.start.startsWith(other.start))
      .flatMap((other) => Object.keys(one.headers).filter((name) => name in other.headers)),
  )
  expect(twice).toEqual([])
})

test('formatHeaders(base) writes the rules as Netlify and Cloudflare Pages read them', () => {
  const text = formatHeaders('/lossbook/')
  expect(text).toContain(`/lossbook/_astro/*\n  Cache-Control: ${forEver}\n`)
  expect(text).toContain(`/lossbook/sw.js\n  Cache-Control: no-cache\n`)
  expect(text).toContain(`/lossbook/chapters/*\n  Content-Security-Policy: ${unframed}\n`)
  expect(text).not.toContain('/embed/')
})

test('deploy/nginx.conf is what formatNginx() writes: npm run --silent nginx > deploy/nginx.conf', async () => {
  expect(await readFile('deploy/nginx.conf', 'utf8')).toBe(formatNginx())
})

for (const base of ['/', '/lossbook/']) {
  test(`a real nginx serves each kind of file under ${base} with its type, headers and compression`, async (context) => {
    if (nginxPath === undefined) return context.skip(noNginx)
    const root = await mkdtemp(join(tmpdir(), 'lossbook-site-'))
    const text = 'a'.repeat(2_000)
    for (const path of ['/404.html', ...kinds.map(([path]) => path)]) {
      const file = join(root, base, path.endsWith('/') ? `${path}index.html` : path)
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, path === '/404.html' ? 'lost' : text)
    }
    const nginx = await startNginx({ base, root })
    const ask = (path: string, encoding = 'identity') =>
      answerOf(`${nginx.origin}${base.replace(/\/$/, '')}${path}`, encoding)
    try {
      for (const [path, type, cache, policy] of kinds) {
        const { status, headers } = await ask(path)
        expect({ path, status, ...headers }).toMatchObject({
          path,
          status: 200,
          'content-type': type,
          'cache-control': cache,
          ...everywhere,
        })
        expect([path, headers['content-security-policy']]).toEqual([path, policy])
        const isText = type.includes('charset')
        expect([path, (await ask(path, 'gzip')).headers['content-encoding']]).toEqual([
          path,
          isText ? 'gzip' : undefined,
        ])
        if (brotliModule !== undefined) {
          const { headers } = await ask(path, 'br')
          expect([path, headers['content-encoding']]).toEqual([path, isText ? 'br' : undefined])
        }
      }
      const { headers } = await ask('/chapters/one/')
      expect(await ask('/chapters/one')).toMatchObject({
        status: 301,
        headers: { location: `${base}chapters/one/` },
      })
      const again = await answerOf(`${nginx.origin}${base}chapters/one/`, 'identity', {
        'if-none-match': headers.etag!,
      })
      expect(again.status).toBe(304)
      for (const path of ['/nowhere', '/_astro/gone.js', '/chapters/two/']) {
        expect([path, await ask(path)]).toMatchObject([
          path,
          {
            status: 404,
            body: 'lost',
            headers: { 'cache-control': revalidated, 'content-type': 'text/html; charset=utf-8' },
          },
        ])
      }
    } finally {
      await nginx.stop()
      await rm(root, { recursive: true })
    }
  })
}

/** The answer as it comes over the wire: `fetch` hides its compression and follows where it leads. */
function answerOf(address: string, encoding: string, more: Record<string, string> = {}) {
  return new Promise<{ status?: number; headers: Record<string, string | undefined>; body: string }>(
    (resolve, reject) => {
      request(address, { headers: { 'accept-encoding': encoding, ...more } }, (response) => {
        let body = ''
        response.on('data', (part) => (body += String(part)))
        response.on('end', () =>
          resolve({
            status: response.statusCode,
            headers: response.headers as Record<string, string | undefined>,
            body,
          }),
        )
      })
        .on('error', reject)
        .end()
    },
  )
}
