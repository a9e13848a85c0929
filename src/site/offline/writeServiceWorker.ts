import { createHash } from 'node:crypto'
import { globSync, statSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { bundleText } from '../bundles/bundleText.ts'

/** What any chapter needs to be read, run and edited. */
const machinery = [
  /^$/,
  /^(?:chapters|releases)\/$/,
  /^_astro\//,
  /^(?:sandbox\.html|favicon\.svg)$/,
  /^runtime\/(?:worker|lossbook|tensorflow-tfjs|observablehq-plot)\.[^/]*$/,
]
const chapters = [/^chapters\/[^/]+\/$/, /^runtime\/chapters\//]
/** The search, other backends, types for the editor: kept once they were asked for. */
const parts = [
  /^pagefind\/(?:pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|wasm\.en\.pagefind|.*\.pf_meta)$/,
  /^pagefind\/(?:index|fragment)\//,
  /^runtime\/[^/]+$/,
]
/** Values of releases, citations: the same. */
const files = [/^v\//, /^cite\/.*\.formats\.json$/]

/**
 * Writes `sw.js` into a built site: the service worker with the list of the files it keeps. Its build is named by what those
 * files contain. A book that is too large to be fetched unasked for is kept chapter by chapter, as they are opened, and the list names no
 * citations and no values of releases: the browser fetches the list with each visit.
 *
 * @param mostUnasked up to how many bytes of chapters are fetched unasked for
 * @returns the name of the build
 */
export async function writeServiceWorker(dist: string, mostUnasked = 30e6): Promise<string> {
  const listed: Record<'core' | 'later', Record<string, string>> = { core: {}, later: {} }
  const paths = globSync('**/*.*', { cwd: dist, withFileTypes: true })
    // Folders named by a version look like files.
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()
    .map((file) => ({ file, path: file.replace(/(^|\/)index\.html$/, '$1') }))
  const isIn = (kinds: RegExp[]) => (one: { path: string }) => kinds.some((kind) => kind.test(one.path))
  const bytes = paths
    .filter(isIn(chapters))
    .reduce((sum, { file }) => sum + statSync(join(dist, file)).size, 0)
  const core = bytes > mostUnasked ? machinery : [...machinery, ...chapters]
  const later = bytes > mostUnasked ? [...chapters, ...parts] : [...parts, ...files]
  for (const { file, path } of paths) {
    const group = isIn(core)({ path }) ? 'core' : isIn(later)({ path }) ? 'later' : undefined
    if (group) listed[group][path] = hashOf(await readFile(join(dist, file))).slice(0, 16)
  }
  const build = hashOf(JSON.stringify(listed)).slice(0, 12)
  const text = await bundleText({
    entryPoints: [join(import.meta.dirname, 'serviceWorker.ts')],
    format: 'iife',
    define: { offlineFiles: JSON.stringify({ build, ...listed }) },
  })
  await writeFile(join(dist, 'sw.js'), text)
  return build
}

function hashOf(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}
