import type { ReleasedChapter } from '../../notebook/releasedChapter.ts'

/** A record's text: JSON, one line a cell, so that a difference between two versions names the cells. */
export function formatReleased({ cells, ...head }: ReleasedChapter): string {
  const start = JSON.stringify(head).slice(0, -1)
  return `${start},"cells":[\n${cells.map((cell) => JSON.stringify(cell)).join(',\n')}\n]}\n`
}
