import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer } from 'vite'
import { afterAll, expect, test } from 'vitest'
import { watchedFiles } from '../../../src/site/mdx/watchedFiles.ts'

const root = await mkdtemp(join(tmpdir(), 'lossbook-watched-'))
const path = join(root, 'chapter.mdx')
await writeFile(path, 'old text')
const server = await createServer({
  configFile: false,
  root,
  logLevel: 'silent',
  server: { middlewareMode: true, ws: false, watch: watchedFiles(root) },
})
afterAll(async () => {
  await server.close()
  await rm(root, { recursive: true })
})

// Editors open a file empty, and write it some milliseconds later.
// A machine that stands still between the two lets it rest for too long.
test('watchedFiles(…) has a saved file heard of when all of it is there', { retry: 2 }, async () => {
  const { watcher } = server
  watcher.add(path)
  if (!Object.values(watcher.getWatched()).flat().includes('chapter.mdx')) await once(watcher, 'add')
  const read = new Promise<string>((resolve) => {
    watcher.once('change', () => resolve(readFileSync(path, 'utf8')))
  })
  const file = await open(path, 'w')
  await new Promise((resolve) => setTimeout(resolve, 5))
  await file.write('all of the new text')
  await file.close()
  expect(await read).toBe('all of the new text')
})
