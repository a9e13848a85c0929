import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { bundleFiles, bundleFolder } from '../bundles/bundleFiles.ts'
import { readEntries, readEntry } from './chapterEntries.ts'
import { filesBeside } from './filesBeside.ts'
import { rasterize } from './rasterize.ts'
import { readMdx } from './readMdx.ts'
import { readSiteNames } from './siteNames.ts'

/** What one of several threads is told; each takes every so manieth chapter. */
export interface WriteFilesData {
  /** The project's folder. */
  root: string
  /** Address of the site's first page. */
  home: string
  /** The folder to write into. */
  folder: string
  thread: number
  threads: number
}

const { root, home, folder, thread, threads } = workerData as WriteFilesData
const made = new Set<string>()
let count = 0
const site = await readSiteNames(root, home)
if (thread === 0) copyBundles()
for (const [i, entry] of (await readEntries(root)).entries()) {
  if (i % threads !== thread) continue
  const mdx = await readMdx(root, entry.slug)
  for (const { path, content } of filesBeside(await readEntry(root, entry), mdx, site)) {
    const file = join(folder, path)
    if (!made.has(dirname(file))) mkdirSync(dirname(file), { recursive: true })
    made.add(dirname(file))
    writeFileSync(
      file,
      typeof content === 'string' ? content : await rasterize(content.svg, content.width, root),
    )
    count++
  }
}
parentPort!.postMessage(count)

function copyBundles(): void {
  mkdirSync(join(folder, 'runtime'), { recursive: true })
  for (const file of bundleFiles(site.bundles)) {
    copyFileSync(join(root, bundleFolder, file), join(folder, 'runtime', file))
    count++
  }
}
