import type { ExecutedChapter } from './executedChapter.ts'

/** Up to how many cells a book draws a card for each: one takes 20 ms and 50 kB. */
export const mostCellCards = 2_000

/** Where the picture of a link to a cell stands: in a large book, where the picture of a link to its chapter does. */
export function cardFile(
  { slug, onlyChapterCard }: Pick<ExecutedChapter, 'slug' | 'onlyChapterCard'>,
  id: string,
): string {
  return onlyChapterCard ? `cards/${slug}.png` : `cards/${slug}/${id}.png`
}
