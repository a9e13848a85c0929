import { expect, test, type Page } from '@playwright/test'
import { createHash } from 'node:crypto'
import { sandboxPage } from '../../src/site/bundles/sandboxPage.ts'
import { serveSandbox, type SandboxServer } from '../support/serveSandbox.ts'

let server: SandboxServer

test.beforeAll(async () => {
  server = await serveSandbox()
})
test.afterAll(() => server.close())

async function openSandbox(page: Page, isDirect = false): Promise<number> {
  await page.goto(server.url)
  // Not waitForFunction: it evaluates text in the page, which the policy of the page forbids.
  await expect.poll(() => page.evaluate('window.isReady')).toBe(true)
  return page.evaluate<number>(`window.start(undefined, ${isDirect})`)
}

/** Runs one cell; the text it printed. */
async function runCell(page: Page, body: string, imports: object[] = []): Promise<string> {
  const cell = JSON.stringify({ id: 'probe', body, imports })
  return page.evaluate<string>(`(async () => {
    const before = session.replies.length
    await session.run([${cell}])
    return session.replies.slice(before).map((r) => r.output?.text ?? r.output?.svg ?? r.error?.message).filter(Boolean).join('\\n')
  })()`)
}

test('the document of the frame allows exactly its own script, and holds what stands in its texts as it is', async ({
  page,
}) => {
  const worker = `const markup = '</script><!--', all = '… ∑'`
  const html = sandboxPage('document.title = "ran"', worker, { '@a/b': 'return 1', c: 'return "</SCRIPT>"' })
  const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html)![1]!
  expect(policy).toBe(
    `default-src 'none'; script-src 'sha256-${hashOf('document.title = "ran"')}' blob: 'unsafe-eval' 'wasm-unsafe-eval'; worker-src blob:; base-uri 'none'; form-action 'none'`,
  )
  await page.route('**/sandbox', (route) => route.fulfill({ contentType: 'text/html', body: html }))
  await page.goto(`${server.url}sandbox`)
  await expect(page).toHaveTitle('ran')
  // Escapes of markup mean the same in a string.
  const textOf = (selector: string) => page.locator(selector).evaluate((script) => script.textContent)
  expect(await textOf('script[data-worker]')).toBe(worker.replaceAll('<', '\\x3C'))
  expect(await textOf('script[data-module="@a/b"]')).toBe('return 1')
  expect(await textOf('script[data-module="c"]')).toBe('return "\\x3C/SCRIPT>"')
})

const hashOf = (text: string) => createHash('sha256').update(text).digest('base64')

const ways: Record<string, string> = {
  fetch: `await fetch(URL)`,
  'fetch of a blob': `await fetch(globalThis.URL.createObjectURL(new Blob(['x'])))`,
  XMLHttpRequest: `await new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.onload = resolve
    request.onerror = () => reject(new Error('blocked'))
    request.open('GET', URL)
    request.send()
  })`,
  WebSocket: `await new Promise((resolve, reject) => {
    const socket = new WebSocket(URL.replace('http', 'ws'))
    socket.onopen = resolve
    socket.onerror = () => reject(new Error('blocked'))
  })`,
  EventSource: `await new Promise((resolve, reject) => {
    const source = new EventSource(URL)
    source.onopen = resolve
    source.onerror = () => reject(new Error('blocked'))
  })`,
  'import()': `await import(URL)`,
  'import() of data': `await import('data:text/javascript,export default 1')`,
  importScripts: `importScripts(URL)`,
  'a nested worker': `await new Promise((resolve, reject) => {
    const text = 'fetch(' + JSON.stringify(URL) + ').then(() => postMessage(1), () => postMessage(0))'
    const worker = new Worker(globalThis.URL.createObjectURL(new Blob([text])))
    worker.onmessage = ({ data }) => (data ? resolve() : reject(new Error('blocked')))
    worker.onerror = () => reject(new Error('blocked'))
  })`,
  'a worker from the server': `await new Promise((resolve, reject) => {
    const worker = new Worker(URL)
    worker.onmessage = resolve
    worker.onerror = () => reject(new Error('blocked'))
  })`,
  indexedDB: `await new Promise((resolve, reject) => {
    const request = indexedDB.open('x')
    request.onsuccess = resolve
    request.onerror = () => reject(new Error('blocked'))
  })`,
  caches: `await caches.open('x')`,
  'the file system': `await navigator.storage.getDirectory()`,
  WebTransport: `await new WebTransport(URL.replace('http', 'https')).ready`,
}

for (const [name, isDirect] of [
  ['a sandboxed frame', true],
  ['a sandboxed frame within a frame that a service worker can serve', false],
] as const) {
  test(`a cell in ${name} computes and draws`, async ({ page }) => {
    await openSandbox(page, isDirect)
    const tf = { module: '@tensorflow/tfjs', imported: '*', local: 'tf' }
    // By hand: 1² + 2² + 3² = 14.
    expect(await runCell(page, 'print(tf.tensor1d([1, 2, 3]).square().sum().dataSync()[0])', [tf])).toBe('14')
    const plot = { module: '@observablehq/plot', imported: '*', local: 'Plot' }
    const svg = await runCell(
      page,
      '__show(Plot.dot([[1, 2], [3, 4], [5, 6]]).plot({ ariaLabel: "three" }))',
      [plot],
    )
    expect(svg).toContain('role="img"')
    expect(svg.match(/<circle/g)).toHaveLength(3)
    expect(await page.evaluate('session.failures')).toEqual([])
    // A frame of our origin passes on what the frame in it says. The origin of the one with the worker is opaque: no document can be read.
    expect(await page.evaluate('session.origin')).toBe(isDirect ? 'null' : new URL(server.url).origin)
    const frame = isDirect ? 'session.frame' : 'session.frame.contentDocument.querySelector("iframe")'
    expect(await page.evaluate(`${frame}.contentDocument`)).toBe(null)
  })

  test(`a cell in ${name} reaches no network and no storage`, async ({ page }) => {
    await openSandbox(page, isDirect)
    for (const [way, code] of Object.entries(ways)) {
      for (const target of [`${server.url}stolen`, 'http://localhost:9/stolen']) {
        const body = `const URL = ${JSON.stringify(target)}
          try { ${code}; print('reached') } catch (error) { print('blocked') }`
        expect(await runCell(page, body), `${way} to ${target}`).toBe('blocked')
      }
    }
    expect(server.strayRequests).toEqual([])
  })

  test(`a cell in ${name} sees neither page nor frame`, async ({ page }) => {
    await openSandbox(page, isDirect)
    const names =
      '["window", "document", "parent", "top", "localStorage", "sessionStorage", "cookieStore", "process"]'
    expect(
      await runCell(page, `print(${names}.filter((name) => globalThis[name] !== undefined).join())`),
    ).toBe('')
    expect(await runCell(page, 'print(self.origin)')).toBe('null')
    await runCell(page, `self.postMessage({ type: 'failed', reason: 'forged' })`)
    expect(await page.evaluate('session.failures')).toEqual([])
  })
}

test('an error that no cell caught shows in the cell that made it', async ({ page }) => {
  await openSandbox(page)
  const shown = await page.evaluate(`(async () => {
    await session.run([
      { id: 'rejects', body: "\\nPromise.reject(new Error('nobody waits'))" },
      { id: 'calls', body: "setTimeout(function tick() { throw new TypeError('in a timer') })" },
      { id: 'bystander', body: 'print(1)' },
    ])
    await session.until((reply) => reply.cell === 'calls' && reply.type === 'error')
    return session.replies.filter((reply) => reply.type === 'error').map(({ cell, error }) => [cell, error.message, error.at])
  })()`)
  expect(shown).toEqual([
    ['rejects', 'nobody waits', { cell: 'rejects', line: 2, column: 16 }],
    ['calls', 'in a timer', { cell: 'calls', line: 1, column: 36 }],
  ])
})

test('terminate ends an endless loop; the page stays responsive and a new worker runs at once', async ({
  page,
}) => {
  await openSandbox(page)
  for (const body of [
    'while (true) {}',
    'for (;;) print(1)',
    'for (;;) await null',
    'const f = () => { f(); f() }; f()',
  ]) {
    const times = await page.evaluate<{ replies: number; answer: number; restart: number }>(`(async () => {
      void session.run([{ id: 'loop', body: ${JSON.stringify(body)} }])
      await session.until((reply) => reply.type === 'start' && reply.cell === 'loop')
      await new Promise((resolve) => setTimeout(resolve, 200))
      const asked = performance.now()
      await new Promise((resolve) => setTimeout(resolve))
      const answer = performance.now() - asked
      session.terminate()
      session.frame.remove()
      const replies = session.replies.length
      await start([])
      const restart = performance.now() - asked
      await session.run([{ id: 'next', body: 'print("alive")' }])
      return { replies, answer, restart, text: session.replies.find((reply) => reply.output)?.output.text }
    })()`)
    expect(times).toMatchObject({ text: 'alive' })
    expect(times.answer, body).toBeLessThan(200)
    expect(times.restart, body).toBeLessThan(5000)
    expect(times.replies, body).toBeLessThan(500)
  }
})

test('the sandbox reports a worker that cannot start', async ({ page }) => {
  await page.goto(server.url)
  await expect.poll(() => page.evaluate('window.isReady')).toBe(true)
  const message = await page.evaluate(`new Promise((resolve) => {
    const frame = document.createElement('iframe')
    frame.src = '/broken.html'
    addEventListener('message', ({ source, data }) => {
      if (source === frame.contentWindow && data.type === 'failed') resolve(data.reason)
    })
    document.body.append(frame)
  })`)
  expect(message).toContain('no eval')
})
