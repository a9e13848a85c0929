import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { bundleText } from '../bundles/bundleText.ts'

/** What any chapter needs to be read, run and edited. */
const machinery = [
  /^$/,
  /^(?:chapters|releases)\/$/,
  /^_astro\//,
  /^favicon\.svg$/,
  /^runtime\/(?:sandbox|observablehq-plot)\.[^/]*$/,
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

/** A file that is kept for reading without network. */
export interface KeptFile {
  /** From the site's base. */
  file: string
  /** Of its content: sha256, hex, cut. */
  hash: string
  bytes: number
}

/** Whether a file may be kept: the page of a chapter, what runs its cells, the search … */
export function isKept(file: string): boolean {
  return isIn([...machinery, ...chapters, ...parts, ...files], pathOf(file))
}

export function digestFile(file: string, content: string | Buffer): KeptFile {
  return { file, hash: hashOf(content).slice(0, 16), bytes: Buffer.byteLength(content) }
}

/**
 * Writes `sw.js` into a built site: the service worker with the list of the files it keeps. Its build is named by what those
 * files contain. A book that is too large to be fetched unasked for is kept chapter by chapter, as they are opened, and the list names no
 * citations and no values of releases: the browser fetches the list with each visit.
 *
 * @param kept all files of which `isKept`; found in `dist` if not given
 * @param mostUnasked up to how many bytes of chapters are fetched unasked for
 * @returns the name of the build
 */
export async function writeServiceWorker(
  dist: string,
  { kept = digestSite(dist), mostUnasked = 30e6 }: { kept?: KeptFile[]; mostUnasked?: number } = {},
): Promise<string> {
  const listed: Record<'core' | 'later', Record<string, string>> = { core: {}, later: {} }
  const sorted = kept
    .toSorted((a, b) => (a.file < b.file ? -1 : 1))
    .map((one) => ({ ...one, path: pathOf(one.file) }))
  const bytes = sorted.filter(({ path }) => isIn(chapters, path)).reduce((sum, one) => sum + one.bytes, 0)
  const core = bytes > mostUnasked ? machinery : [...machinery, ...chapters]
  const later = bytes > mostUnasked ? [...chapters, ...parts] : [...parts, ...files]
  for (const { path, hash } of sorted) {
    const group = isIn(core, path) ? 'core' : isIn(later, path) ? 'later' : undefined
    if (group) listed[group][path] = hash
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

function digestSite(dist: string): KeptFile[] {
  return (
    globSync('**/*.*', { cwd: dist, withFileTypes: true })
      // Folders named by a version look like files.
      .filter((entry) => entry.isFile())
      .map((entry) => relative(dist, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
      .filter(isKept)
      .map((file) => digestFile(file, readFileSync(join(dist, file))))
  )
}

const isIn = (kinds: RegExp[], path: string) => kinds.some((kind) => kind.test(path))

const pathOf = (file: string) => file.replace(/(^|\/)index\.html$/, '$1')

function hashOf(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}
