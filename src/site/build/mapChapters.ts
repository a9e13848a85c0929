import { getCollection } from 'astro:content'
import { readEntry, type ChapterEntry } from './chapterEntries.ts'
import type { ExecutedChapter } from './executedChapter.ts'

const mostAtOnce = 8

/** Takes what is wanted of each chapter of the book, a few in memory at a time. */
export async function mapChapters<T>(take: (chapter: ExecutedChapter) => T): Promise<T[]> {
  const entries = (await getCollection('chapters')).map(({ data }) => data as unknown as ChapterEntry)
  const taken: T[] = []
  for (let start = 0; start < entries.length; start += mostAtOnce) {
    const some = entries.slice(start, start + mostAtOnce).map((entry) => readEntry(process.cwd(), entry))
    taken.push(...(await Promise.all(some)).map(take))
  }
  return taken
}
