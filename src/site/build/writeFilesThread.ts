import { copyFileSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { bundleFiles, bundleFolder } from '../bundles/bundleFiles.ts'
import { createSurveyor, type Survey } from '../finish/survey.ts'
import { besideKey } from './besideKey.ts'
import { readEntries, readEntry, type ChapterEntry } from './chapterEntries.ts'
import { createRasterizer } from './createRasterizer.ts'
import { filesBeside } from './filesBeside.ts'
import { isUntouched, moveBeside, readKeptBeside, removeOthers, writeKeptBeside } from './keptBeside.ts'
import { readMdx } from './readMdx.ts'
import { readSiteNames } from './siteNames.ts'

/** What each of several threads is told. */
export interface WriteFilesData {
  /** The project's folder. */
  root: string
  /** Address of the site's first page. */
  home: string
  /** The folder to write into. */
  folder: string
  /** The site that was built last, to take from what is the same, if there is one. */
  last: string | undefined
  /** See `BesideSources`. */
  engine: string
  /** Which chapter comes next, for all threads. */
  next: Int32Array
}

export interface WrittenFiles {
  surveys: Survey[]
  written: number
  taken: number
}

const { root, home, folder, last, engine, next } = workerData as WriteFilesData
const done: WrittenFiles = { surveys: [], written: 0, taken: 0 }
const made = new Set<string>()
const rasterize = createRasterizer(root)
const site = await readSiteNames(root, home)
const entries = await readEntries(root)
for (let i = take(); i <= entries.length; i = take()) {
  if (i === 0) copyBundles()
  else done.surveys.push(await survey(entries[i - 1]!))
}
parentPort!.postMessage(done)

function take(): number {
  return Atomics.add(next, 0, 1)
}

/** Has the files of a chapter in `folder`, and surveys them. */
async function survey(entry: ChapterEntry): Promise<Survey> {
  const { slug } = entry
  const key = besideKey({ entry, home, site, engine })
  const kept = last === undefined ? undefined : readKeptBeside(root, slug)
  if (last !== undefined && kept?.key === key && isUntouched(kept, slug, last)) {
    const paths = kept.files.map(([path]) => path)
    moveBeside(paths, slug, last, folder)
    done.taken += paths.length
    return kept.survey
  }
  const files = filesBeside(await readEntry(root, entry), await readMdx(root, slug), site)
  const paths = files.map(({ path }) => path)
  if (last !== undefined) moveBeside(paths, slug, last, folder)
  const surveyor = createSurveyor(home)
  for (const { path, content } of files) {
    const data = typeof content === 'string' ? content : await rasterize(content.svg, content.width)
    surveyor.add(path, data)
    write(join(folder, path), data)
  }
  if (last !== undefined) removeOthers(paths, slug, folder)
  const found = surveyor.result()
  writeKeptBeside(root, slug, { key, survey: found, paths, site: folder })
  done.written += paths.length
  return found
}

/** Writes a file over the one that is there, which costs a file system a tenth of a new one; never into one that has another name, too. */
function write(path: string, data: string | Buffer): void {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found && found.nlink > 1) rmSync(path)
  if (!found) makeFolder(dirname(path))
  writeFileSync(path, data)
}

function makeFolder(path: string): void {
  if (!made.has(path)) mkdirSync(path, { recursive: true })
  made.add(path)
}

function copyBundles(): void {
  makeFolder(join(folder, 'runtime'))
  const files = bundleFiles(site.bundles)
  for (const file of files) copyFileSync(join(root, bundleFolder, file), join(folder, 'runtime', file))
  done.written += files.length
}
