// Keeps what every cell prints in the version of package.json: node scripts/release-values.ts [--replace].
// A version that is kept with other content is refused: --replace is for one that nobody has seen yet.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { addPermalinks } from '../src/site/build/addPermalinks.ts'
import { buildChapters } from '../src/site/build/buildChapters.ts'
import { formatProblem } from '../src/site/build/executedChapter.ts'
import { listChapters } from '../src/site/build/listChapters.ts'
import { permalinkFile, readPermalinks } from '../src/site/build/readPermalinks.ts'
import { buildBundles } from '../src/site/bundles/buildBundles.ts'
import { changelogLines } from '../src/site/releases/describeChanges.ts'
import { formatReleased } from '../src/site/releases/formatReleased.ts'
import { putChangelog } from '../src/site/releases/putChangelog.ts'
import { readReleases } from '../src/site/releases/readReleases.ts'
import { chartName, releasedChapter } from '../src/site/releases/releasedChapter.ts'
import { differsFrom } from '../src/site/releases/differsFrom.ts'
import { toReleases } from '../src/site/releases/toReleases.ts'

const { values } = parseArgs({ options: { replace: { type: 'boolean', default: false } } })
const root = join(import.meta.dirname, '..')
const readVersion = async (path: string) =>
  (JSON.parse(await readFile(join(root, path), 'utf8')) as { version: string }).version
const version = await readVersion('package.json')
const tfjs = await readVersion('node_modules/@tensorflow/tfjs/package.json')
const day = new Date().toISOString().slice(0, 10)

const bundles = Object.entries(await buildBundles()).map(([name, { text }]) => [name, text])
const folder = join(root, 'content/chapters')
const building = buildChapters(
  (await listChapters(folder)).slugs.map((slug) => join(folder, `${slug}.mdx`)),
  { root, version, bundles: Object.fromEntries(bundles) },
)
const built = await Array.fromAsync(building)
const problems = built.flatMap((chapter) => chapter.problems)
if (problems.length > 0) fail(`the chapters have problems:\n${problems.map(formatProblem).join('\n')}`)

const kept = await readReleases(root)
const older = kept.filter((record) => record.version === version)
const released = built.map(({ chapter }) => releasedChapter(chapter, tfjs, day))
const differences = differsFrom(older, released)
if (older.length > 0 && differences.length === 0) {
  console.log(`content/releases/${version}: unchanged`)
  process.exit()
}
if (older.length > 0 && !values.replace) {
  fail(
    `${version} is kept with other content (${differences.join(', ')}): give a new version in package.json, or, if nobody has seen ${version} yet, run npm run release-values -- --replace`,
  )
}

const releases = join(root, 'content/releases')
await rm(join(releases, version), { recursive: true, force: true })
await mkdir(join(releases, version), { recursive: true })
await mkdir(join(releases, 'charts'), { recursive: true })
for (const record of released) {
  await writeFile(join(releases, version, `${record.slug}.json`), formatReleased(record))
}
const svgs = built
  .flatMap(({ chapter }) => chapter.cells.flatMap(({ outputs }) => outputs))
  .flatMap((output) => (output.kind === 'chart' ? [output.svg] : []))
for (const svg of svgs) await writeFile(join(releases, 'charts', `${chartName(svg)}.svg`), svg)
const records = [...kept.filter((record) => record.version !== version), ...released]
const named = new Set(
  records.flatMap(({ cells }) =>
    cells.flatMap(({ outputs }) => outputs.flatMap((o) => (o.kind === 'chart' ? [o.chart] : []))),
  ),
)
for (const name of await readdir(join(releases, 'charts'))) {
  if (!named.has(name.replace(/\.svg$/, ''))) await rm(join(releases, 'charts', name))
}

// What a release prints is what links lead to: its cells' ids are published with it.
const { record: published } = await readPermalinks(root)
const permalinks = addPermalinks(
  published,
  built.map(({ chapter }) => chapter),
)
await writeFile(join(root, permalinkFile), `${JSON.stringify(permalinks, null, 2)}\n`)

const release = toReleases(records, permalinks).find((one) => one.version === version)!
const changelog = join(root, 'CHANGELOG.md')
const lines = changelogLines(release)
await writeFile(changelog, putChangelog(await readFile(changelog, 'utf8'), version, day, lines))
console.log(`content/releases/${version}: ${released.length} chapters\nCHANGELOG.md:\n${lines.join('\n')}`)

function fail(message: string): never {
  console.error(`release-values: ${message}`)
  process.exit(1)
}
