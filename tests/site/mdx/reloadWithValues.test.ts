import { EventEmitter } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { listFile, writeEntries } from '../../../src/site/build/chapterEntries.ts'
import { keptFolder } from '../../../src/site/build/keptChapters.ts'
import { textDigest } from '../../../src/site/build/textDigest.ts'
import { reloadWithValues } from '../../../src/site/mdx/reloadWithValues.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'lossbook-reload-'))
  for (const folder of [keptFolder, 'content/chapters']) await mkdir(join(root, folder), { recursive: true })
  await list({ one: 'old', two: 'old' })
})
afterEach(() => rm(root, { recursive: true }))

const pathOf = (slug: string) => join(root, `content/chapters/${slug}.mdx`)
const write = (slug: string, text: string) => writeFile(pathOf(slug), text)

/** Writes the list of chapters: of which text of each there are values. */
async function list(texts: Record<string, string>): Promise<void> {
  const entries = Object.entries(texts).map(([slug, text]) => ({ slug, key: text, digest: textDigest(text) }))
  await writeEntries(root, entries)
}

type Next = () => void

/** What the plugin sees of a Vite server with two environments. */
async function start({ isOpen = true } = {}) {
  const sent: unknown[] = []
  const ended: string[] = []
  let middleware: (request: { url: string }, response: object, next: Next) => void
  const watcher = Object.assign(new EventEmitter(), { add: () => {} })
  const moduleGraph = { getModulesByFile: () => (isOpen ? new Set([{}]) : undefined) }
  const server = {
    config: { root },
    watcher,
    middlewares: { use: (given: typeof middleware) => (middleware = given) },
    ws: { send: (message: unknown) => sent.push(message) },
    environments: { client: { moduleGraph }, ssr: { moduleGraph } },
  }
  const plugin = reloadWithValues((path) => path.endsWith('.mdx'), '/base/') as unknown as {
    configureServer(given: object): Promise<void>
    hotUpdate: { handler(change: object): Promise<void> }
  }
  await plugin.configureServer(server)
  const change = async (slug: string) => {
    for (const name of ['client', 'ssr']) {
      await plugin.hotUpdate.handler.call({ environment: { name } }, { file: pathOf(slug), server })
    }
    ended.push(slug)
  }
  const visit = (url: string) =>
    new Promise<string>((resolve) => {
      const request = { url }
      middleware(request, {}, () => resolve(request.url))
    }).then((served) => ended.push(served))
  const listed = async (texts: Record<string, string>) => {
    await list(texts)
    watcher.emit('change', join(root, listFile))
  }
  return { sent, ended, change, visit, listed }
}
const full = { type: 'full-reload' }

test('reloadWithValues(…) holds what follows an edited chapter until its own values are there, whatever comes before', async () => {
  const { change, ended, listed, sent } = await start()
  await write('one', 'new one')
  await write('two', 'new two')
  const changes = [change('one'), change('two')]
  await listed({ one: 'old', two: 'new two' })
  await changes[1]
  expect(ended).toEqual(['two'])
  // Astro has the page loaded again.
  expect(sent).toEqual([])
  await listed({ one: 'new one', two: 'new two' })
  await changes[0]
  // Values that came first.
  await change('one')
  expect(ended).toEqual(['two', 'one', 'one'])
})

test('reloadWithValues(…) has pages loaded again itself when values changed otherwise, or the chapter’s page was never opened', async () => {
  const { change, listed, sent } = await start({ isOpen: false })
  await listed({})
  await expect.poll(() => sent).toEqual([full])
  await write('one', 'new')
  const told = change('one')
  await listed({ one: 'new' })
  await told
  expect(sent).toEqual([full, full])
})

test('reloadWithValues(…) has a page wait for its values, and answers for a chapter that is gone with the page for that', async () => {
  const { visit, ended, listed } = await start()
  await write('one', 'new')
  const visits = [visit('/base/chapters/one/'), visit('/base/chapters/two/'), visit('/base/chapters/?all')]
  await Promise.all(visits.slice(1))
  expect(ended).toEqual(['/base/chapters/?all', '/base/404/'])
  await listed({ one: 'new' })
  await visits[0]
  expect(ended[2]).toBe('/base/chapters/one/')
})
