import type { CompiledCell } from '../protocol.ts'

/** Where line and column (1-based) of a cell's body stand in the reader's own text. */
export function toSourcePosition(
  cell: CompiledCell,
  line: number,
  column: number,
): { line: number; column: number } {
  const before = cell.body.split('\n').slice(0, line - 1)
  const offset = before.reduce((sum, text) => sum + text.length + 1, 0) + column - 1
  let shift = 0
  for (const insertion of cell.insertions) {
    if (insertion.offset >= offset) break
    shift += Math.min(insertion.length, offset - insertion.offset)
  }
  const head = cell.source.slice(0, Math.max(0, offset - shift)).split('\n')
  return { line: head.length, column: head.at(-1)!.length + 1 }
}
