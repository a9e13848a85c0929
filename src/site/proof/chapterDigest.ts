import { createHash } from 'node:crypto'

/** A cell as far as its value depends on it. */
interface DigestedCell {
  id: string
  source: string
  reference?: { text: string } | null
}

/**
 * Twelve letters that are others once a cell, its code or what PyTorch printed for it is another: a measurement made under
 * them says nothing about a chapter that has changed since.
 */
export function chapterDigest(cells: readonly DigestedCell[]): string {
  const told = cells.map(({ id, source, reference }) => [id, source, reference?.text ?? null])
  return createHash('sha256').update(JSON.stringify(told)).digest('hex').slice(0, 12)
}
