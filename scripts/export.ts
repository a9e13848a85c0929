import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { exportFiles } from '../src/site/build/exportFiles.ts'
import type { ExecutedCell } from '../src/site/build/executedChapter.ts'
import { readChapter } from '../src/site/build/readChapter.ts'
import { readReference } from '../src/site/build/readReference.ts'

// Writes all chapters as programs, scripts and notebooks: node scripts/export.ts [folder]. Nothing is run.
const root = join(import.meta.dirname, '..')
const folder = process.argv[2] ?? join(root, 'dist/export')
const site = process.env.LOSSBOOK_SITE ?? 'https://lossbook.dev'
const base = `${(process.env.LOSSBOOK_BASE ?? '/').replace(/\/$/, '')}/`
const names = (await readdir(join(root, 'content/chapters'))).filter((name) => name.endsWith('.mdx')).sort()
await mkdir(folder, { recursive: true })
for (const name of names) {
  const { slug, title, cells } = await readChapter(join(root, 'content/chapters', name), root)
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
  console.log(`${name} → ${files.map((file) => file.name).join(', ')}`)
}
console.log(`${names.length} chapters written to ${folder}`)
