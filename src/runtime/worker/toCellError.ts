import { lineStarts, positionAt } from '../../notebook/positionAt.ts'
import { toSourcePosition } from '../../notebook/toSourcePosition.ts'
import type { CellError } from '../../notebook/types.ts'
import type { CompiledCell } from '../protocol.ts'
import { alignPlace } from './alignPlace.ts'
import type { Places } from './compileBody.ts'
import { describeThrown } from './describeThrown.ts'
import { findCall, type CellCall } from './findCall.ts'
import { parseStack, type CellFrame } from './parseStack.ts'
import { PlacedError } from './placedError.ts'

/** Finds the text a frame belongs to; undefined when that run of the cell is over. */
export type FindCell = (id: string, run: number) => CompiledCell | undefined

/** Rephrases the message of an error that a library threw; `call` is the reader's call of it, where one stands. */
export type Explain = (message: string, call?: CellCall) => string

/** Anything thrown as a reader sees it: positions are those of the reader's own text. */
export function toCellError(
  thrown: unknown,
  findCell: FindCell,
  places: Places,
  explain: Explain = (message) => message,
): CellError {
  if (isPlaced(thrown)) return placedError(thrown)
  const { name, message, stack } = describeThrown(thrown)
  const through: CellError['through'] = []
  let call: CellCall | undefined
  let callee: string | undefined
  for (const frame of parseStack(places.files?.nameCells(stack) ?? stack)) {
    const cell = findCell(frame.cell, frame.run)
    // Above a cell's text stands only what makes a function of it.
    if (!cell || frame.line <= places.lines) continue
    const isInnermost = through.length === 0
    const { offset, ...place } = toPlace(frame, cell, places, isInnermost ? message : '', callee)
    callee = frame.fn
    if (isInnermost) call = findCall(cell.source, offset)
    // Deep recursion repeats one frame; once says as much.
    if (JSON.stringify(place) !== JSON.stringify(through.at(-1))) through.push(place)
    if (through.length === 20) break
  }
  const told = { name, message: explain(message, call), through }
  const innermost = through[0]
  if (!innermost) return told
  return { ...told, at: { cell: innermost.cell, line: innermost.line, column: innermost.column } }
}

function isPlaced(thrown: unknown): thrown is PlacedError {
  try {
    return thrown instanceof PlacedError
  } catch {
    // A revoked proxy.
    return false
  }
}

function placedError({ cell, offset, cause }: PlacedError): CellError {
  const { name, message } = describeThrown(cause)
  const { line, column } = positionAt(lineStarts(cell.source), offset)
  const at = { cell: cell.id, line, column }
  return { name, message, at, through: [at] }
}

function toPlace(
  frame: CellFrame,
  cell: CompiledCell,
  places: Places,
  message: string,
  callee: string | undefined,
): CellError['through'][number] & { offset: number } {
  const found = { line: frame.line - places.lines, column: frame.column - places.columns }
  const offset = alignPlace(cell.source, toSourcePosition(cell, found).offset, message, callee)
  const { line, column } = positionAt(lineStarts(cell.source), offset)
  return { cell: cell.id, line, column, offset, ...(frame.fn && { fn: frame.fn }) }
}
