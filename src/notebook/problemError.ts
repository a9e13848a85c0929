import type { CellError, CellProblem } from './types.ts'

/** What is wrong with a cell's text, as the error that a reader sees instead of a run. */
export function problemError(
  name: 'SyntaxError' | 'ReferenceError',
  cell: string,
  { message, line, column }: CellProblem,
): CellError {
  return { name, message, at: { cell, line, column }, through: [] }
}
