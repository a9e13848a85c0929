import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { listFile } from '../../../src/site/build/chapterEntries.ts'
import { reloadWithValues } from '../../../src/site/mdx/reloadWithValues.ts'

/** What the plugin sees of a Vite server with two environments. */
function start({ isOpen }: { isOpen: boolean }) {
  const sent: unknown[] = []
  const watcher = Object.assign(new EventEmitter(), { add: () => {} })
  const moduleGraph = { getModulesByFile: () => (isOpen ? new Set([{}]) : undefined) }
  const server = {
    config: { root: '/book' },
    watcher,
    ws: { send: (message: unknown) => sent.push(message) },
    environments: { client: { moduleGraph }, ssr: { moduleGraph } },
  }
  const plugin = reloadWithValues((path) => path.endsWith('.mdx')) as unknown as {
    configureServer(given: object): void
    hotUpdate: { handler(change: object): Promise<void> }
  }
  plugin.configureServer(server)
  let done = 0
  const change = (file: string, timestamp: number) =>
    plugin.hotUpdate.handler({ file, timestamp, server }).then(() => done++)
  return {
    sent,
    change,
    done: () => done,
    list: () => watcher.emit('change', `/book/${listFile}`),
    other: () => watcher.emit('change', '/book/.cache/chapters/x.bin'),
  }
}
const task = () => new Promise((resolve) => setImmediate(resolve))

test('reloadWithValues(…) holds what follows an edited chapter until its values are there, for each environment', async () => {
  const { change, done, list, other, sent } = start({ isOpen: true })
  const told = [change('/book/one.mdx', 1), change('/book/one.mdx', 1)]
  other()
  await task()
  expect(done()).toBe(0)
  list()
  await Promise.all(told)
  // Astro has the page loaded again.
  expect(sent).toEqual([])
  const again = change('/book/one.mdx', 2)
  await task()
  expect(done()).toBe(2)
  list()
  await again
})

test('reloadWithValues(…) has pages loaded again itself when values changed otherwise, or the chapter’s page was never opened', async () => {
  const { change, list, sent } = start({ isOpen: false })
  list()
  expect(sent).toEqual([{ type: 'full-reload' }])
  const told = [change('/book/one.mdx', 1), change('/book/one.mdx', 1)]
  list()
  await Promise.all(told)
  expect(sent).toHaveLength(2)
  await change('/book/src/x.ts', 3)
})
