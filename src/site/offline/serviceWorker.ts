/**
 * Keeps the book of one build for reading and running without network. `writeServiceWorker` bundles it with the list of files.
 *
 * A build's files are kept in a cache of the build's own, which serves all of them from then on, also online: a reader is never
 * on pages of two builds. A newer build waits until no tab has the book open, or until the only tab that has asks for it.
 */
interface OfflineFiles {
  build: string
  /** Path below the site's base → sha256 of its content, hex, cut. `core` is kept at once, `later` when it is first asked for. */
  core: Record<string, string>
  later: Record<string, string>
}

/** What TypeScript's DOM library lacks of a service worker's scope. */
interface ServiceWorkerScope extends EventTarget {
  registration: { scope: string }
  skipWaiting(): Promise<void>
  clients: {
    claim(): Promise<void>
    matchAll(options: object): Promise<{ frameType: string; url: string }[]>
  }
}
interface WaitingEvent extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface AskedEvent extends WaitingEvent {
  request: Request
  respondWith(response: Promise<Response>): void
}

declare const offlineFiles: OfflineFiles

const { build, core, later } = offlineFiles
const worker = self as unknown as ServiceWorkerScope
const base = new URL(worker.registration.scope)
const family = `lossbook ${base.pathname} `
const cacheName = `${family}${build}`
const searchFolder = 'pagefind/'

worker.addEventListener('install', (event) => (event as WaitingEvent).waitUntil(keepAll(Object.keys(core))))

worker.addEventListener('activate', (event) => (event as WaitingEvent).waitUntil(takeOver()))

worker.addEventListener('fetch', (event) => {
  const { request } = event as AskedEvent
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== base.origin || !url.pathname.startsWith(base.pathname))
    return
  const path = url.pathname.slice(base.pathname.length)
  if (isPage(request)) (event as AskedEvent).respondWith(openPage(event as AskedEvent, path))
  else if (path in core || path in later) (event as AskedEvent).respondWith(serve(event as AskedEvent, path))
})

worker.addEventListener('message', (event) => {
  const { data, ports } = event as MessageEvent<string>
  if (data === 'keep search') (event as unknown as WaitingEvent).waitUntil(keepSearch())
  if (data === 'take over') {
    const answered = isOnlyTab().then(async (alone) => {
      ports[0]?.postMessage(alone)
      if (alone) await worker.skipWaiting()
    })
    ;(event as unknown as WaitingEvent).waitUntil(answered)
  }
})

async function takeOver(): Promise<void> {
  const names = await caches.keys()
  await Promise.all(
    names.filter((name) => name.startsWith(family) && name !== cacheName).map((name) => caches.delete(name)),
  )
  await worker.clients.claim()
}

async function isOnlyTab(): Promise<boolean> {
  const windows = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })
  return (
    windows.filter(({ frameType, url }) => frameType !== 'nested' && url.startsWith(base.href)).length < 2
  )
}

function isPage({ mode, destination }: Request): boolean {
  return mode === 'navigate' && destination === 'document'
}

/** A kept page; what is not kept comes from the network, and without one says so. */
async function openPage(event: AskedEvent, path: string): Promise<Response> {
  const isListed = (one: string) => one in core || one in later
  if (!isListed(path) && isListed(`${path}/`)) return Response.redirect(new URL(`${path}/`, base).href, 301)
  const opened = isListed(path) ? serve(event, path) : fetch(event.request)
  return opened.catch(() => new Response(notKept(), { status: 503, headers: html }))
}

async function serve(event: AskedEvent, path: string): Promise<Response> {
  if (path.startsWith(searchFolder)) event.waitUntil(keepSearch())
  const kept = await find(path)
  if (kept) return kept
  const response = await fetch(event.request)
  if (path in later) event.waitUntil(keepResponse(path, response.clone()).catch(() => {}))
  return response
}

/** What is kept of this build; nothing where the browser forbids to ask. */
async function find(path: string): Promise<Response | undefined> {
  try {
    return await (await caches.open(cacheName)).match(new URL(path, base))
  } catch {
    return undefined
  }
}

/** All of the search, so that it finds the same offline. */
async function keepSearch(): Promise<void> {
  const paths = Object.keys(later).filter((path) => path.startsWith(searchFolder))
  const missing = await Promise.all(paths.map(async (path) => ((await find(path)) ? [] : [path])))
  await keepAll(missing.flat()).catch(() => {})
}

async function keepAll(paths: string[]): Promise<void> {
  await Promise.all(
    paths.map(async (path) => {
      // A file named by its content may be here already, from an older build.
      const isNamedByContent = /^(?:_astro|runtime)\//.test(path)
      const url = new URL(path, base)
      const older = isNamedByContent ? await caches.match(url) : undefined
      await keepResponse(
        path,
        older ?? (await fetch(url, { cache: isNamedByContent ? 'default' : 'no-cache' })),
      )
    }),
  )
}

/** @throws Error if this is not the file of this build: then the server has another build already */
async function keepResponse(path: string, response: Response): Promise<void> {
  const body = await response.arrayBuffer()
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body))
  const hash = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const expected = core[path] ?? later[path]!
  if (!response.ok || !hash.startsWith(expected)) throw new Error(`${path}: not of build ${build}`)
  const type = response.headers.get('content-type') ?? 'application/octet-stream'
  const kept = new Response(body, { headers: { 'content-type': type } })
  await (await caches.open(cacheName)).put(new URL(path, base), kept)
}

const html = { 'content-type': 'text/html; charset=utf-8' }

function notKept(): string {
  return `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Not kept on this device</title>
<h1>There is no network, and this page is not kept on this device</h1>
<p>The chapters are: <a href="${base.pathname}">open the book</a>.</p></html>`
}
