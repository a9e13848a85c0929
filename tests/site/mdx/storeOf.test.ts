import { EventEmitter } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import type { ViteDevServer } from 'vite'
import { expect, test } from 'vitest'
import { storeOf } from '../../../src/site/mdx/storeOf.ts'

function start() {
  const watcher = new EventEmitter()
  const sent: unknown[] = []
  const server = {
    config: { root: '/book' },
    environments: {},
    watcher,
    ws: { send: (message: unknown) => sent.push(message) },
  }
  const store = storeOf(server as unknown as ViteDevServer, (path) => path.endsWith('.mdx'))
  const written = () => watcher.emit('change', '/book/.astro/data-store.json')
  return { watcher, sent, store, written }
}

test('storeOf(…) has pages wait for what Astro writes after a chapter came or went, and loads open ones anew then', async () => {
  const { watcher, sent, store, written } = start()
  await store.whenWritten()
  watcher.emit('unlink', '/book/one.mdx')
  watcher.emit('add', '/book/two.mdx')
  let isThere = false
  const there = store.whenWritten().then(() => (isThere = true))
  // That was written before.
  written()
  await setTimeout(450)
  expect([isThere, sent]).toEqual([false, []])
  written()
  await there
  expect(sent).toEqual([{ type: 'full-reload' }])
  await store.whenWritten()
})

test('storeOf(…) waits two seconds at most, and for no edit', async () => {
  const { watcher, sent, store } = start()
  watcher.emit('change', '/book/one.mdx')
  await store.whenWritten()
  expect(sent).toEqual([])
  watcher.emit('add', '/book/one.mdx')
  await store.whenWritten()
  expect(sent).toHaveLength(1)
})
