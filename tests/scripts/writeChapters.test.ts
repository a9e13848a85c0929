import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { chapterText, slugOf, writeChapters } from '../../scripts/bench-book/writeChapters.ts'
import { buildChapters } from '../../src/site/build/buildChapters.ts'
import { buildBundles } from '../../src/site/bundles/buildBundles.ts'
import { makeBook } from '../support/bookRoot.ts'

test('writeChapters(…) writes chapters whose ten cells are all proven, of which an edit has one executed again', async () => {
  const book = await makeBook()
  const chapters = join(book.root, 'content/chapters')
  await writeChapters(3, { chapters, records: join(book.root, 'content/reference') })
  const bundles = Object.entries(await buildBundles()).map(([name, { text }]) => [name, text])
  const options = { root: book.root, version: '0.0.0', bundles: Object.fromEntries(bundles) }
  const paths = [1, 2, 3].map((k) => join(chapters, `${slugOf(k)}.mdx`))
  const built = await Array.fromAsync(buildChapters(paths, options))
  expect(built.flatMap(({ problems }) => problems)).toEqual([])
  const proven = built.map(({ chapter }) => chapter.cells.filter(({ proof }) => proof.status === 'match'))
  expect(proven.map(({ length }) => length)).toEqual([10, 10, 10])

  await writeFile(paths[1]!, chapterText(2, { note: ' // edited' }))
  const again = await Array.fromAsync(buildChapters(paths, options))
  expect(again.map(({ isFresh }) => isFresh)).toEqual([false, true, false])
  await book.remove()
})
