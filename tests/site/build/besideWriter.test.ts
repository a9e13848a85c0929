import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { appendFile, link, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBesideWriter } from '../../../src/site/build/besideWriter.ts'
import { writeEntries } from '../../../src/site/build/chapterEntries.ts'
import { keptFolder, writeKept } from '../../../src/site/build/keptChapters.ts'
import { bundleFiles, bundleFolder } from '../../../src/site/bundles/bundleFiles.ts'
import { makeBook, type Book } from '../../support/bookRoot.ts'
import { executedCell } from '../../support/executedCell.ts'
import { siteNames } from '../../support/siteNames.ts'

const home = 'https://book.example/base/'
let book: Book
beforeAll(async () => {
  book = await makeBook()
  for (const folder of [keptFolder, bundleFolder]) await mkdir(join(book.root, folder), { recursive: true })
  const { bundles } = siteNames
  const index = JSON.stringify({ digest: '', names: bundles })
  for (const file of bundleFiles(bundles)) await writeFile(join(book.root, bundleFolder, file), file)
  await writeFile(join(book.root, bundleFolder, 'index.json'), index)
})
afterAll(() => book.remove())

/** Puts chapters of cells that print a text into the book. */
async function put(chapters: Record<string, { cells: string[]; prints: string }>): Promise<void> {
  const entries = Object.entries(chapters).map(async ([slug, { cells, prints }]) => {
    const key = `${slug}-${cells.join('-')}-${prints}`
    const outputs = [{ kind: 'text' as const, text: prints }]
    const chapter = {
      slug,
      title: slug,
      description: '',
      version: '0.1.0',
      corrections: [],
      cells: cells.map((id) => ({ ...executedCell, id, outputs })),
    }
    await writeKept(book.root, key, { chapter, problems: [], isComplete: true })
    await book.chapter(slug, `# ${slug}`)
    return { slug, key, digest: key }
  })
  await writeEntries(book.root, await Promise.all(entries))
}

/** Writes the files beside its pages into a new folder, `last` being that of the build before. */
async function write(name: string, last?: string) {
  const folder = join(book.root, name)
  await mkdir(folder)
  const aside = last === undefined ? undefined : join(book.root, last)
  const data = { root: book.root, home, folder, last: aside, engine: 'e' }
  const { written, taken, surveys } = await startBesideWriter(data).finish()
  const read = (path: string) => readFileSync(join(folder, path), 'utf8')
  const paths = () =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .sort()
  return { written, taken, surveys, read, paths }
}

const bundleCount = bundleFiles(siteNames.bundles).length

test('startBesideWriter(…) takes from the last site what is the same, and writes anew what changed', async () => {
  const two = { cells: ['b', 'c'], prints: '2' }
  await put({ one: { cells: ['a'], prints: '1' }, two })
  const first = await write('first')
  expect(first.taken).toBe(0)
  const before = first.paths()
  const ofOne = before.filter((path) => /\bone\b/.test(path))
  expect(first.written).toBe(before.length)
  const badge = first.read('badges/two.svg')
  const surveysOf = ({ surveys }: { surveys: object[] }) => surveys.map((one) => JSON.stringify(one)).sort()

  const second = await write('second', 'first')
  expect(second.written).toBe(bundleCount)
  expect(second.paths()).toEqual(before)
  expect(surveysOf(second)).toEqual(surveysOf(first))

  await put({ one: { cells: ['a'], prints: '1' }, two: { cells: ['c'], prints: '3' } })
  const third = await write('third', 'second')
  expect(third.taken).toBe(ofOne.length)
  expect(third.read('cite/two/c.bib')).toContain('Prints 3')
  expect(third.read('badges/two.svg')).toBe(badge)
  expect(third.paths().filter((path) => /\/two\/b\b/.test(path))).toEqual([])

  // The chapter is gone, and with it its files.
  await put({ one: { cells: ['a'], prints: '1' } })
  expect((await write('fourth', 'third')).paths().filter((path) => /\btwo\b/.test(path))).toEqual([])
})

test('startBesideWriter(…) takes nothing from a site that someone changed, and never writes into a file that has another name', async () => {
  await put({ one: { cells: ['a'], prints: '1' } })
  const first = await write('sound')
  const folder = join(book.root, 'sound')
  await appendFile(join(folder, 'cite/one/a.txt'), 'tampered')
  const kept = first.read('cite/one/a.bib')
  await link(join(folder, 'cite/one/a.bib'), join(book.root, 'snapshot.bib'))
  const second = await write('mended', 'sound')
  expect(second.taken).toBe(0)
  expect(second.read('cite/one/a.txt')).not.toContain('tampered')

  await put({ one: { cells: ['a'], prints: '5' } })
  const third = await write('changed', 'mended')
  expect(third.read('cite/one/a.bib')).not.toBe(kept)
  expect(readFileSync(join(book.root, 'snapshot.bib'), 'utf8')).toBe(kept)

  await writeFile(join(book.root, 'changed/cite/one/stray.txt'), 'stray')
  const fourth = await write('tidy', 'changed')
  expect(fourth.taken).toBe(0)
  expect(existsSync(join(book.root, 'tidy/cite/one/stray.txt'))).toBe(false)
})
