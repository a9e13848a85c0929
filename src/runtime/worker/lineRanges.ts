import { cellFile, parseStack } from './parseStack.ts'

/**
 * Above the lines of every library's text: those of tensorflow.js's webgl backend have five thousand. WebKit names no file of
 * a text that was made into a function, so that lines must tell cells and libraries apart.
 */
const firstLine = 20_000

/** Which lines cells have in WebKit, whose frames there are names alone: each run of a cell has lines of its own. */
export interface LineRanges {
  /** Takes as many lines as `body` has. @returns the first, 1-based */
  reserve(cell: string, run: number, body: string): number
  /** The stack of an error, the innermost frame completed by file, line and column, when it lies in a cell. */
  complete(thrown: unknown, stack: string): string
}

export function createLineRanges(): LineRanges {
  const ranges: { cell: string; run: number; first: number; end: number }[] = []
  return {
    reserve(cell, run, body) {
      const length = body.split('\n').length + 1
      // The newest run of a cell is the only one that is asked for: it may have the older one's lines, if it fits.
      const older = ranges.find((range) => range.cell === cell)
      if (older && older.end - older.first >= length) {
        older.run = run
        return older.first
      }
      if (older) older.cell = ''
      const first = ranges.at(-1)?.end ?? firstLine
      ranges.push({ cell, run, first, end: first + length })
      return first
    },
    complete(thrown, stack) {
      if (parseStack(stack).some(({ line }) => line > 0)) return stack
      const { line, column } = placeOf(thrown)
      const range = ranges.find(({ cell, first, end }) => cell !== '' && first <= line && line < end)
      if (!range) return stack
      const name = /^([^@\n]*)@(?!\[native code\])/m.exec(stack)?.[1] ?? ''
      return `${name.startsWith('cell-') ? '' : name}@${cellFile(range.cell, range.run)}:${line - range.first + 1}:${column}\n${stack}`
    },
  }
}

/** JavaScriptCore's own properties of an error: where its innermost frame that is no native code was. */
function placeOf(thrown: unknown): { line: number; column: number } {
  try {
    const { line, column } = thrown as { line?: unknown; column?: unknown }
    if (typeof line === 'number' && typeof column === 'number') return { line, column }
  } catch {
    // Null, undefined, a revoked proxy: there is no place.
  }
  return { line: -1, column: -1 }
}
