import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { engineHash } from '../build/engineHash.ts'
import { maybeReadText } from '../build/maybeReadText.ts'
import { buildBundles } from './buildBundles.ts'
import { buildEmbed, scriptOfText } from './buildEmbed.ts'
import { buildLanguage } from './buildLanguage.ts'
import { bundleFileName } from './bundleFileName.ts'
import { bundleText, toBundle, type Bundle } from './bundleText.ts'
import { broughtModules, sandboxPage } from './sandboxPage.ts'

/** Names of the files below `/runtime/` by what they bring, and of some that only the build reads. */
export interface BundleNames {
  /** The document of the cells' frame: the worker, and what nearly each cell imports. */
  sandbox: string
  /** Other modules that cells import. */
  modules: Record<string, string>
  /** What the sandbox's document brings, as files that the build executes cells with: nobody is served them. */
  unserved: Record<string, string>
  /** What stands behind the editor: a worker, and the declarations it reads. */
  language: { worker: string; types: string }
  /** The same for embedded pages, as classic scripts, and what else those load. */
  embed: {
    start: string
    styles: string
    /** Code of the page that waits for its first use. */
    parts: Record<string, string>
    modules: Record<string, string>
  }
}

/** Where the files lie under their names, from the project's folder. */
export const bundleFolder = '.cache/bundles'

const folders = [
  'src/library',
  'src/notebook',
  'src/runtime',
  'src/site/build',
  'src/site/bundles',
  'src/site/styles',
]

/** Makes the files that pages and their workers load, anew only when our code or a package changed. */
export async function makeBundles(root: string): Promise<BundleNames> {
  const digest = await engineHash(root, { folders })
  const kept = await readIndex(root)
  if (kept?.digest === digest) return kept.names
  const [all, embed, styles, language] = await Promise.all([
    buildBundles({ backends: ['wasm', 'webgl', 'webgpu'] }),
    buildEmbed(root),
    bundleText({ entryPoints: [join(root, 'src/site/styles/embed.css')], target: styleTarget }),
    buildLanguage(root),
  ])
  const files = new Map<string, string>()
  const add = (name: string, { text, hash }: Bundle, extension?: string) => {
    const file = bundleFileName(name, hash, extension)
    files.set(file, text)
    return file
  }
  const { worker, frame, ...modules } = all
  const brought = named(
    broughtModules.map((name) => [name, modules[name]!] as const),
    (_, { text }) => text,
  )
  const others = Object.entries(modules).filter(([name]) => !broughtModules.includes(name))
  const { start, ...parts } = embed
  const names: BundleNames = {
    sandbox: add('sandbox', toBundle(sandboxPage(frame!.text, worker!.text, brought)), 'html'),
    modules: named(others, (name, bundle) => add(name, bundle)),
    unserved: named(
      ['worker', ...broughtModules].map((name) => [name, all[name]!] as const),
      (name, bundle) => add(name, bundle),
    ),
    language: { worker: add('language', language.language), types: add('types', language.types, 'json') },
    embed: {
      start: add('embed-start', start!),
      styles: add('embed', toBundle(styles), 'css'),
      parts: named(Object.entries(parts), (name, bundle) => add(`embed-${name}`, bundle)),
      modules: named(
        others.filter(([name]) => !isBackend(name)),
        (name, { text }) => add(`embed-text-${name.replace(/^@/, '')}`, scriptOfText(text)),
      ),
    },
  }
  const folder = join(root, bundleFolder)
  await mkdir(folder, { recursive: true })
  for (const [file, text] of files) await writeFile(join(folder, file), text)
  await writeFile(`${join(root, indexFile)}.part`, JSON.stringify({ digest, names }))
  await rename(`${join(root, indexFile)}.part`, join(root, indexFile))
  for (const file of await readdir(folder))
    if (!files.has(file) && join(bundleFolder, file) !== indexFile) await rm(join(folder, file))
  return names
}

/** The names of the files that `makeBundles` made last. */
export async function readBundleNames(root: string): Promise<BundleNames> {
  const index = await readIndex(root)
  if (!index)
    throw new Error(`readBundleNames: expected ${indexFile}, found none; a build or npm run dev makes it`)
  return index.names
}

/** The texts of what executes cells where the site is built: modules that they import, and the worker. */
export async function readExecuted(
  root: string,
  { unserved, modules }: BundleNames,
): Promise<Record<string, string>> {
  const entries = Object.entries({ ...unserved, ...modules })
    .filter(([name]) => !isBackend(name))
    .map(async ([name, file]) => [name, await readFile(join(root, bundleFolder, file), 'utf8')] as const)
  return Object.fromEntries(await Promise.all(entries))
}

/** Names of the files that are served. */
export function bundleFiles({ sandbox, modules, language, embed }: BundleNames): string[] {
  const { start, styles, parts, modules: more } = embed
  const single = [sandbox, language.worker, language.types, start, styles]
  return [...single, ...[modules, parts, more].flatMap((files) => Object.values(files))]
}

const isBackend = (name: string) => name.startsWith('backend-')

const indexFile = join(bundleFolder, 'index.json')

/** What Vite takes the site's own styles to be read by. */
const styleTarget = ['chrome107', 'firefox104', 'safari16']

async function readIndex(root: string): Promise<{ digest: string; names: BundleNames } | undefined> {
  const text = await maybeReadText(join(root, indexFile))
  return text === undefined ? undefined : (JSON.parse(text) as { digest: string; names: BundleNames })
}

/** A record in the order of its names. */
function named<T>(
  entries: (readonly [string, T])[],
  nameOf: (name: string, value: T) => string,
): Record<string, string> {
  return Object.fromEntries(
    entries.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => [name, nameOf(name, value)]),
  )
}
