import { createHash } from 'node:crypto'
import { globSync, statSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bundleText } from '../bundles/bundleText.ts'

/** What a chapter needs to be read, run and edited. */
const core = [
  /^$/,
  /^(?:chapters|releases)\/$/,
  /^chapters\/[^/]+\/$/,
  /^_astro\//,
  /^(?:sandbox\.html|favicon\.svg)$/,
  /^runtime\/(?:worker|lossbook|tensorflow-tfjs|observablehq-plot)\.[^/]*$/,
  /^runtime\/chapters\//,
]
/** What is kept once it was asked for: the search, other backends, types for the editor, values of releases. */
const later = [
  /^pagefind\/(?:pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|wasm\.en\.pagefind|.*\.pf_meta)$/,
  /^pagefind\/(?:index|fragment)\//,
  /^runtime\/[^/]+$/,
  /^v\//,
  /^cite\/.*\.formats\.json$/,
]

/**
 * Writes `sw.js` into a built site: the service worker with the list of the files it keeps. Its build is named by what those
 * files contain.
 *
 * @returns the name of the build
 */
export async function writeServiceWorker(dist: string): Promise<string> {
  const files: Record<'core' | 'later', Record<string, string>> = { core: {}, later: {} }
  // Folders named by a version look like files.
  const isFile = (path: string) => statSync(join(dist, path)).isFile()
  for (const file of globSync('**/*.*', { cwd: dist }).filter(isFile).sort()) {
    const path = file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')
    const isIn = (kinds: RegExp[]) => kinds.some((kind) => kind.test(path))
    const group = isIn(core) ? 'core' : isIn(later) ? 'later' : undefined
    if (group) files[group][path] = hashOf(await readFile(join(dist, file))).slice(0, 16)
  }
  const build = hashOf(JSON.stringify(files)).slice(0, 12)
  const text = await bundleText({
    entryPoints: [join(import.meta.dirname, 'serviceWorker.ts')],
    format: 'iife',
    define: { offlineFiles: JSON.stringify({ build, ...files }) },
  })
  await writeFile(join(dist, 'sw.js'), text)
  return build
}

function hashOf(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}
