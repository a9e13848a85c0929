import { getCollection, getEntry } from 'astro:content'
import { readEntries, readEntry, type ChapterEntry } from './chapterEntries.ts'
import type { ExecutedCell, ExecutedChapter } from './executedChapter.ts'

/** Chapters read last: the cells of a page ask for the same one after another. A key names content: none is out of date. */
const latest = new Map<string, Promise<ExecutedChapter>>()
const mostKept = 8

/** @throws Error naming the slug if there is no such chapter */
export async function findChapter(slug: string): Promise<ExecutedChapter> {
  // While an author writes, Astro's store is half a second behind.
  const entry = import.meta.env.PROD
    ? (await getEntry('chapters', slug))?.data
    : (await readEntries(process.cwd())).find((one) => one.slug === slug)
  if (!entry) throw new Error(`findChapter: no chapter "${slug}" in content/chapters`)
  return readOnce(entry)
}

/** Takes what is wanted of each chapter of the book, a few in memory at a time. */
export async function mapChapters<T>(take: (chapter: ExecutedChapter) => T): Promise<T[]> {
  const entries = (await getCollection('chapters')).map(({ data }) => data as unknown as ChapterEntry)
  const taken: T[] = []
  for (let start = 0; start < entries.length; start += mostKept) {
    const some = entries.slice(start, start + mostKept).map((entry) => readEntry(process.cwd(), entry))
    taken.push(...(await Promise.all(some)).map(take))
  }
  return taken
}

function readOnce(data: object): Promise<ExecutedChapter> {
  const entry = data as ChapterEntry
  const name = JSON.stringify(entry)
  const known = latest.get(name) ?? readEntry(process.cwd(), entry)
  latest.delete(name)
  latest.set(name, known)
  if (latest.size > mostKept) latest.delete(latest.keys().next().value!)
  return known
}

/** @throws Error naming the cell if the chapter has none of that id */
export async function findCell(
  slug: string,
  id: string,
): Promise<{ chapter: ExecutedChapter; cell: ExecutedCell }> {
  const chapter = await findChapter(slug)
  const cell = chapter.cells.find((candidate) => candidate.id === id)
  if (!cell) throw new Error(`findCell: chapter "${slug}" has no cell "${id}"`)
  return { chapter, cell }
}
