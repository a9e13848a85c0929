import { getCollection, getEntry } from 'astro:content'
import type { ChapterEntry } from './chapterLoader.ts'
import type { ExecutedCell, ExecutedChapter } from './executedChapter.ts'
import { readKept } from './keptChapters.ts'

/**
 * The chapter read last: the cells of one page ask for the same one after another. Its key names its content, so that it is
 * never out of date.
 */
const last: { key?: string; chapter?: Promise<ExecutedChapter> } = {}

/** @throws Error naming the slug if there is no such chapter */
export async function findChapter(slug: string): Promise<ExecutedChapter> {
  const entry = await getEntry('chapters', slug)
  if (!entry) throw new Error(`findChapter: no chapter "${slug}" in content/chapters`)
  return readEntry(entry)
}

export async function findChapters(): Promise<ExecutedChapter[]> {
  return Promise.all((await getCollection('chapters')).map(readEntry))
}

async function readEntry(entry: { data: Record<string, unknown> }): Promise<ExecutedChapter> {
  const { key, released } = entry.data as unknown as ChapterEntry
  const name = `${key} ${released}`
  if (last.key !== name || !last.chapter) {
    last.key = name
    last.chapter = readChapter(key, released)
  }
  return last.chapter
}

async function readChapter(key: string, released: boolean): Promise<ExecutedChapter> {
  const kept = await readKept(process.cwd(), key)
  if (!kept)
    throw new Error(`findChapter: expected the results ${key} in .cache/chapters, found none: build again`)
  return { ...kept.chapter, released }
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
