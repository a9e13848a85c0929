import { getCollection, getEntry } from 'astro:content'
import { executedChapter } from './chapterLoader.ts'
import type { ExecutedCell, ExecutedChapter } from './executedChapter.ts'

/** @throws Error naming the slug if there is no such chapter */
export async function findChapter(slug: string): Promise<ExecutedChapter> {
  const entry = await getEntry('chapters', slug)
  if (!entry) throw new Error(`findChapter: no chapter "${slug}" in content/chapters`)
  return executedChapter(entry)
}

export async function findChapters(): Promise<ExecutedChapter[]> {
  return (await getCollection('chapters')).map(executedChapter)
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
