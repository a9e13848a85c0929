import { toSourcePosition } from '../../notebook/toSourcePosition.ts'
import type { CellError } from '../../notebook/types.ts'
import type { CompiledCell } from '../protocol.ts'
import type { HeaderOffset } from './compileBody.ts'
import { describeThrown } from './describeThrown.ts'
import { parseStack, type CellFrame } from './parseStack.ts'

/** Finds the text a frame belongs to; undefined when that run of the cell is over. */
export type FindCell = (id: string, run: number) => CompiledCell | undefined

/** Anything thrown as a reader sees it: positions are those of the reader's own text. */
export function toCellError(thrown: unknown, findCell: FindCell, header: HeaderOffset): CellError {
  const { name, message, stack } = describeThrown(thrown)
  const through: CellError['through'] = []
  for (const frame of parseStack(stack)) {
    const cell = findCell(frame.cell, frame.run)
    if (!cell) continue
    const place = toPlace(frame, cell, header)
    // Deep recursion repeats one frame; once says as much.
    if (JSON.stringify(place) !== JSON.stringify(through.at(-1))) through.push(place)
    if (through.length === 20) break
  }
  const innermost = through[0]
  if (!innermost) return { name, message, through }
  return {
    name,
    message,
    at: { cell: innermost.cell, line: innermost.line, column: innermost.column },
    through,
  }
}

function toPlace(frame: CellFrame, cell: CompiledCell, header: HeaderOffset): CellError['through'][number] {
  const place = { line: frame.line - header.lines, column: frame.column - header.columns }
  const { line, column } = toSourcePosition(cell, place)
  return frame.fn ? { cell: cell.id, line, column, fn: frame.fn } : { cell: cell.id, line, column }
}
