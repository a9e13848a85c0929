import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseChapter } from '../../src/notebook/parseChapter.ts'
import { findPermalinkProblems } from '../../src/site/build/findPermalinkProblems.ts'
import { readPermalinks } from '../../src/site/build/readPermalinks.ts'
import { chapterSlugs } from '../support/publishedChapters.ts'

const chapters = chapterSlugs().map((slug) => ({
  slug,
  cells: parseChapter(readFileSync(`content/chapters/${slug}.mdx`, 'utf8')).cells,
}))

test('findPermalinkProblems(…) misses any published cell of the book that is taken out', async () => {
  const { record, text } = await readPermalinks('.')
  expect(findPermalinkProblems(record, chapters, text)).toEqual([])
  for (const { slug, cells } of chapters) {
    for (const { id } of cells.filter((cell) => record[slug]?.ids.includes(cell.id))) {
      const without = chapters.map((chapter) =>
        chapter.slug === slug ? { slug, cells: cells.filter((cell) => cell.id !== id) } : chapter,
      )
      const messages = findPermalinkProblems(record, without, text).map(({ message }) => message)
      expect(messages).toContain(
        `cell "${id}" of chapter "${slug}" was published and is gone: keep the id, or name the cell it leads to under "redirects"`,
      )
    }
  }
})
