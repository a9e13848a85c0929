import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Survey } from '../finish/survey.ts'
import { chapterFolders } from './besidePaths.ts'

/** What a build leaves for the next one of the files beside a chapter's page. */
export interface KeptBeside {
  /** See `besideKey`. */
  key: string
  files: FileMark[]
  survey: Survey
}

/** By what a file is known to be as it was written. */
type FileMark = [path: string, bytes: number, modifiedMs: number, inode: number]

const keptFile = (root: string, slug: string) => join(root, '.cache/beside', `${slug}.json`)

export function readKeptBeside(root: string, slug: string): KeptBeside | undefined {
  try {
    return JSON.parse(readFileSync(keptFile(root, slug), 'utf8')) as KeptBeside
  } catch (error) {
    // Half a file is left by a build that was killed.
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Keeps what a chapter's files in `site` are known by. */
export function writeKeptBeside(
  root: string,
  slug: string,
  { key, survey, paths, site }: { key: string; survey: Survey; paths: string[]; site: string },
): void {
  const kept: KeptBeside = { key, survey, files: paths.map((path) => markOf(path, site)!) }
  const file = keptFile(root, slug)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, JSON.stringify(kept))
}

/** Whether a chapter's files in the site that was built last are those that were written, no more and no fewer. */
export function isUntouched({ files }: KeptBeside, slug: string, site: string): boolean {
  const inFolders = new Set(files.map(([path]) => path).filter((path) => isInFolder(path, slug)))
  const there = chapterFolders.flatMap((folder) => listFiles(join(folder, slug), site))
  return (
    there.length === inFolders.size &&
    files.every((was) => {
      const is = markOf(was[0], site)
      return is !== undefined && was.every((part, i) => part === is[i])
    })
  )
}

/** Moves a chapter's files, those of `paths` and all in its folders, from one site to another. Files that are not there stay out. */
export function moveBeside(paths: readonly string[], slug: string, from: string, to: string): void {
  const loose = paths.filter((path) => !isInFolder(path, slug))
  for (const path of [...chapterFolders.map((folder) => join(folder, slug)), ...loose]) {
    if (!statSync(join(from, path), { throwIfNoEntry: false })) continue
    mkdirSync(dirname(join(to, path)), { recursive: true })
    renameSync(join(from, path), join(to, path))
  }
}

/** Removes what is in a chapter's folders and not among `paths`. */
export function removeOthers(paths: readonly string[], slug: string, site: string): void {
  const wanted = new Set(paths)
  for (const folder of chapterFolders) {
    for (const path of listFiles(join(folder, slug), site)) if (!wanted.has(path)) rmSync(join(site, path))
  }
}

/** Files below a folder, as paths of the site; none if it is not there. */
function listFiles(folder: string, site: string): string[] {
  if (!statSync(join(site, folder), { throwIfNoEntry: false })) return []
  return readdirSync(join(site, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    return entry.isDirectory() ? listFiles(path, site) : [path]
  })
}

function isInFolder(path: string, slug: string): boolean {
  return chapterFolders.some((folder) => path.startsWith(`${folder}/${slug}/`))
}

function markOf(path: string, site: string): FileMark | undefined {
  const found = statSync(join(site, path), { throwIfNoEntry: false })
  return found && [path, found.size, found.mtimeMs, found.ino]
}
