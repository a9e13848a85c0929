/**
 * Builds a generated book of ten cells a chapter, and Starlight alone on the same chapters with plain fences: times, memory, size.
 * Usage: node scripts/bench-book.ts [chapters, default 50]
 */
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeProjects } from './bench-book/makeProjects.ts'
import { measureBuild, type BuildMeasurement } from './bench-book/measureBuild.ts'
import { chapterText, slugOf } from './bench-book/writeChapters.ts'

const count = Number(process.argv[2] ?? 50)
if (!Number.isInteger(count) || count < 1)
  throw new Error(`bench-book: expected a number of chapters, found ${process.argv[2]}`)

const folder = join(import.meta.dirname, '../.cache/bench-book')
const { book, plain } = await makeProjects(folder, count)
const rows: Record<string, object> = {}
const alone = await build('Starlight alone', plain)
await build('Lossbook, first build', book)
await writeFile(join(book, 'content/chapters', `${slugOf(1)}.mdx`), chapterText(1, { note: ' // edited' }))
await build('Lossbook, after one edit', book)
// Now, not before the next run: for minutes after so many files were removed some file systems are slow to make new ones.
for (const root of [book, plain]) await rm(root, { recursive: true })
console.log(`a book of ${count} chapters of ten cells`)
console.table(rows)

async function build(name: string, root: string): Promise<BuildMeasurement> {
  console.error(`bench-book: ${name} …`)
  const built = await measureBuild(root)
  await writeFile(join(folder, `${name.replace(/\W+/g, '-')}.log`), built.log)
  rows[name] = {
    seconds: built.seconds.toFixed(1),
    'ms a chapter': Math.round((1000 * built.seconds) / count),
    'beyond Starlight':
      name === 'Starlight alone' ? '' : Math.round((1000 * (built.seconds - alone.seconds)) / count),
    'CPU, s': built.cpuSeconds ?? 'unknown',
    'chapters executed': /(\d+) executed/.exec(built.log)?.[1] ?? '',
    'memory, MB': built.peakMegabytes ?? 'unknown',
    'site, MB': built.siteMegabytes,
    files: built.files,
  }
  return built
}
