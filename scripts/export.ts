import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { exportFiles } from '../src/site/build/exportFiles.ts'
import type { ExecutedCell } from '../src/site/build/executedChapter.ts'
import { listChapters } from '../src/site/build/listChapters.ts'
import { readChapter } from '../src/site/build/readChapter.ts'
import { readReference } from '../src/site/build/readReference.ts'

// Writes all chapters as programs, scripts and notebooks, and copies what a build made of them, pages in one file and
// Markdown: node scripts/export.ts [folder]. Nothing is run.
const root = join(import.meta.dirname, '..')
const folder = process.argv[2] ?? join(root, 'dist/export')
const site = process.env.LOSSBOOK_SITE ?? 'https://lossbook.dev'
const base = `${(process.env.LOSSBOOK_BASE ?? '/').replace(/\/$/, '')}/`
const chapters = join(root, 'content/chapters')
const { slugs } = await listChapters(chapters)
await mkdir(folder, { recursive: true })
let complete = 0
for (const slug of slugs) {
  const path = join(chapters, `${slug}.mdx`)
  const { title, cells } = readChapter(path, await readFile(path, 'utf8'), root)
  const reference = await readReference(root, slug)
  const exported = cells.map((cell): ExecutedCell => ({
    ...cell,
    python: cell.python?.source,
    dependents: [],
    outputs: [],
    reference: reference?.cells[cell.id],
    proof: { status: 'none', maxAbsDiff: null, note: '' },
  }))
  const files = exportFiles({ slug, title, cells: exported }, (path) => new URL(base + path, site).href)
  for (const file of files) await writeFile(join(folder, file.name), file.text)
  const built = await copyBuilt(slug)
  console.log(`${slug}.mdx → ${[...files.map((file) => file.name), ...built].join(', ')}`)
  if (built.length === 2) complete++
}
console.log(`${slugs.length} chapters written to ${folder}`)
if (complete < slugs.length) {
  console.log(`${slugs.length - complete} without .html and .md, which npm run build makes: run it first`)
}

/** Copies what only a build makes, as it executes the cells; returns the names of what there was. */
async function copyBuilt(slug: string): Promise<string[]> {
  const paths = [`export/${slug}.html`, `chapters/${slug}.md`]
  const copied = await Promise.all(
    paths.map(async (path) => {
      const [from, file] = [join(root, 'dist', path), path.split('/')[1]]
      const isThere = await copyFile(from, join(folder, file)).then(
        () => true,
        // In `dist/export` itself it stands already.
        () => existsSync(join(folder, file)) && from === join(folder, file),
      )
      return isThere ? [file] : []
    }),
  )
  return copied.flat()
}
