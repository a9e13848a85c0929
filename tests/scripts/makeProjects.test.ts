import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { makeProjects } from '../../scripts/bench-book/makeProjects.ts'

test('the chapters of a book for benchmarks link to none that it has not', async () => {
  mkdirSync('.cache', { recursive: true })
  const folder = mkdtempSync('.cache/make-projects-')
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const { book } = await makeProjects(folder, 2)
  const files = await readdir(join(book, 'content/chapters'))
  expect(files).toHaveLength(3)
  const linked = files.flatMap((file) => {
    const text = readFileSync(join(book, 'content/chapters', file), 'utf8')
    return [...text.matchAll(/\]\(\.\.\/([\w-]+)\//g)].map(([, slug]) => `${slug}.mdx`)
  })
  expect(linked.length).toBeGreaterThan(0)
  expect(linked.filter((file) => !files.includes(file))).toEqual([])
})
