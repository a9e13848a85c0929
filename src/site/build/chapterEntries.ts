import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { ExecutedChapter } from './executedChapter.ts'
import { keptFolder, readKept } from './keptChapters.ts'

/** Where the results of a chapter are kept, and what the book adds to them. */
export interface ChapterEntry extends Pick<ExecutedChapter, 'released' | 'inLargeBook'> {
  slug: string
  /** See `keptChapters`. */
  key: string
  /** Of the text that it shows; see `textDigest`. */
  digest: string
  /** What its values were recorded with: `PyTorch 2.13.0 and timm 1.0.29`. */
  recordedWith?: string
}

/** From the project's folder. */
export const listFile = join(keptFolder, 'list.json')

/** Leaves the list of the book's chapters for steps of the build that Astro's store is closed to. */
export async function writeEntries(root: string, entries: ChapterEntry[]): Promise<void> {
  const path = join(root, listFile)
  await mkdir(dirname(path), { recursive: true })
  // Whoever reads it meanwhile reads no half of it.
  const part = `${path}.${process.pid}.part`
  await writeFile(part, JSON.stringify(entries))
  await rename(part, path)
}

/** The chapters of the book that was built last. */
export async function readEntries(root: string): Promise<ChapterEntry[]> {
  return JSON.parse(await readFile(join(root, listFile), 'utf8')) as ChapterEntry[]
}

/** @throws Error if its results are no longer kept */
export async function readEntry(root: string, entry: ChapterEntry): Promise<ExecutedChapter> {
  const { slug, key, released, inLargeBook } = entry
  const kept = await readKept(root, key)
  if (!kept)
    throw new Error(`chapter "${slug}": expected its results in ${keptFolder}/${key}.bin, found none`)
  return { ...kept.chapter, released, inLargeBook }
}
