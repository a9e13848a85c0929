import { cellFile, parseStack } from './parseStack.ts'

type AsyncFunctionConstructor = new (...parts: string[]) => (...values: unknown[]) => Promise<unknown>

const AsyncFunction = (async () => {}).constructor as AsyncFunctionConstructor

/** A cell's body as an async function whose frames carry the cell's name and run. */
export function compileBody(cell: string, run: number, parameters: string[], body: string) {
  return new AsyncFunction(...parameters, `${body}\n//# sourceURL=${cellFile(cell, run)}`)
}

/** How many lines and columns an engine adds before the body of an `AsyncFunction`. */
export interface HeaderOffset {
  lines: number
  columns: number
}

/** Measures the header by an error thrown at a known place: line 1, column 7 of a body. */
export async function probeHeaderOffset(): Promise<HeaderOffset> {
  try {
    await compileBody('probe', 0, ['x'], 'throw new Error()')(0)
  } catch (error) {
    const frame = parseStack((error as Error).stack ?? '')[0]
    // Only a column counted from 0 is a shift; other engines point at another token of the call.
    if (frame) return { lines: frame.line - 1, columns: frame.column === 6 ? -1 : 0 }
  }
  return { lines: 2, columns: 0 }
}
