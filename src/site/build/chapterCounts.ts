import type { ExecutedCell } from './executedChapter.ts'

/** How many of a chapter's cells were compared with PyTorch, and how many of those equal it. */
export function chapterCounts({ cells }: { cells: Pick<ExecutedCell, 'proof'>[] }): {
  compared: number
  matching: number
} {
  const count = (status: string) => cells.filter(({ proof }) => proof.status === status).length
  return { compared: count('match') + count('differs'), matching: count('match') }
}
