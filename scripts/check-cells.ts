import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buildChapters } from '../src/site/build/buildChapters.ts'
import { formatProblem } from '../src/site/build/executedChapter.ts'
import { findPermalinkProblems } from '../src/site/build/findPermalinkProblems.ts'
import { findStrayFiles } from '../src/site/build/findStrayFiles.ts'
import { listChapters } from '../src/site/build/listChapters.ts'
import { readPermalinks } from '../src/site/build/readPermalinks.ts'
import { buildBundles } from '../src/site/bundles/buildBundles.ts'

// Checks, runs and proves the cells of all chapters, or of those named: node scripts/check-cells.ts [slug…]
const root = join(import.meta.dirname, '..')
const folder = join(root, 'content/chapters')
const wanted = process.argv.slice(2)
const { names, slugs } = await listChapters(folder)
const unknown = wanted.filter((slug) => !slugs.includes(slug))
if (unknown.length > 0) {
  console.error(`check-cells: unknown chapter ${unknown.join(', ')}; found ${slugs.join(', ')}`)
  process.exit(2)
}
const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }
const bundles = await buildBundles()
const building = buildChapters(
  (wanted.length > 0 ? wanted : slugs).map((slug) => join(folder, `${slug}.mdx`)),
  {
    root,
    version,
    bundles: Object.fromEntries(Object.entries(bundles).map(([name, { text }]) => [name, text])),
  },
)
const built = await Array.fromAsync(building)
const problems = built.flatMap((chapter) => chapter.problems)
if (wanted.length === 0) {
  const { record, text } = await readPermalinks(root)
  const chapters = built.map(({ chapter }) => chapter)
  problems.push(...findStrayFiles(names), ...findPermalinkProblems(record, chapters, text))
}
for (const problem of problems) console.error(formatProblem(problem))
const cells = built.flatMap(({ chapter }) => chapter.cells)
const proven = cells.filter(({ proof }) => proof.status === 'match').length
console.log(`${cells.length} cells, ${proven} equal to PyTorch, ${problems.length} problems`)
process.exit(problems.length > 0 ? 1 : 0)
