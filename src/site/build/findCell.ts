import type { ExecutedCell, ExecutedChapter } from './executedChapter.ts'
import { findChapter } from './findChapter.ts'

/**
 * @param locals see `findChapter`
 * @throws Error naming the cell if the chapter has none of that id
 */
export async function findCell(
  slug: string,
  id: string,
  locals: object,
): Promise<{ chapter: ExecutedChapter; cell: ExecutedCell }> {
  const chapter = await findChapter(slug, locals)
  const cell = chapter.cells.find((candidate) => candidate.id === id)
  if (!cell) throw new Error(`findCell: chapter "${slug}" has no cell "${id}"`)
  return { chapter, cell }
}
