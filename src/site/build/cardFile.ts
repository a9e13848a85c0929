import type { ExecutedChapter } from './executedChapter.ts'

/**
 * Up to how many cells a book has a card for each, which takes 20 ms and 50 kB, and each chapter in one file, which takes 2 MB,
 * nearly all of it the same.
 */
export const mostCells = 2_000

/** Where the picture of a link to a cell stands: in a large book, where the picture of a link to its chapter does. */
export function cardFile(
  { slug, inLargeBook }: Pick<ExecutedChapter, 'slug' | 'inLargeBook'>,
  id: string,
): string {
  return inLargeBook ? `cards/${slug}.png` : `cards/${slug}/${id}.png`
}
