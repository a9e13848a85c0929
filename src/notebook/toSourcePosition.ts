import { lineStarts, positionAt } from './positionAt.ts'
import type { CellAnalysis, Position } from './types.ts'

/**
 * Where a place in `body` stands in the cell's own text.
 *
 * @param place 0-based offset, or 1-based line and column, in `body`. What was inserted maps to where it was inserted.
 */
export function toSourcePosition(
  compiled: Pick<CellAnalysis, 'body' | 'insertions'>,
  place: number | { line: number; column: number },
): Position {
  const { body, insertions } = compiled
  const offset = typeof place === 'number' ? place : offsetOf(body, place)
  let source = ''
  let from = 0
  let removed = 0
  for (const one of insertions) {
    source += body.slice(from, one.offset)
    from = one.offset + one.length
    if (offset > one.offset) removed += Math.min(offset - one.offset, one.length)
  }
  source += body.slice(from)
  return positionAt(lineStarts(source), Math.max(0, Math.min(offset - removed, source.length)))
}

function offsetOf(text: string, { line, column }: { line: number; column: number }): number {
  const starts = lineStarts(text)
  const start = starts[Math.max(0, Math.min(line - 1, starts.length - 1))]!
  return Math.min(start + Math.max(0, column - 1), starts[line] ?? text.length)
}
