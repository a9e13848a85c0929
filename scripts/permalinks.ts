import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseChapter } from '../src/notebook/parseChapter.ts'
import { addPermalinks } from '../src/site/build/addPermalinks.ts'
import { listChapters } from '../src/site/build/listChapters.ts'
import { permalinkFile, readPermalinks } from '../src/site/build/readPermalinks.ts'

// Records the ids of all cells as published: node scripts/permalinks.ts. Ids are only added; the build holds them.
const root = join(import.meta.dirname, '..')
const folder = join(root, 'content/chapters')
const chapters = await Promise.all(
  (await listChapters(folder)).slugs.map(async (slug) => ({
    slug,
    cells: parseChapter(await readFile(join(folder, `${slug}.mdx`), 'utf8')).cells,
  })),
)
const { record } = await readPermalinks(root)
const next = addPermalinks(record, chapters)
const count = (counted: typeof next) => Object.values(counted).reduce((sum, { ids }) => sum + ids.length, 0)
await writeFile(join(root, permalinkFile), `${JSON.stringify(next, null, 2)}\n`)
console.log(`${permalinkFile}: ${count(next)} ids, ${count(next) - count(record)} new`)
