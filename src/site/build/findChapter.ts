import { getEntry } from 'astro:content'
import { readEntries, readEntry, type ChapterEntry } from './chapterEntries.ts'
import type { ExecutedChapter } from './executedChapter.ts'

/** What a page knows while it is made: the chapters that it has read. */
interface PageLocals {
  chapters?: Map<string, Promise<ExecutedChapter>>
}

/**
 * A chapter, read once for each page, whose cells ask for the same one after another.
 *
 * @param locals the page's, `Astro.locals`: what is kept there goes with the page
 * @throws Error naming the slug if there is no such chapter
 */
export function findChapter(slug: string, locals: object): Promise<ExecutedChapter> {
  const page: PageLocals = locals
  page.chapters ??= new Map()
  const chapter = page.chapters.get(slug) ?? readChapter(slug)
  page.chapters.set(slug, chapter)
  return chapter
}

async function readChapter(slug: string): Promise<ExecutedChapter> {
  const root = process.cwd()
  // While an author writes, Astro's store is half a second behind.
  const entry = import.meta.env.PROD
    ? ((await getEntry('chapters', slug))?.data as ChapterEntry | undefined)
    : (await readEntries(root)).find((one) => one.slug === slug)
  if (!entry) throw new Error(`findChapter: no chapter "${slug}" in content/chapters`)
  return readEntry(root, entry)
}
