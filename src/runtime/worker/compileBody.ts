import { createLineRanges, type LineRanges } from './lineRanges.ts'
import { cellFile, parseStack } from './parseStack.ts'

type CellBody = (...values: unknown[]) => Promise<unknown>
type AsyncFunctionConstructor = new (...parts: string[]) => CellBody

const AsyncFunction = (async () => {}).constructor as AsyncFunctionConstructor

/**
 * A cell's body as an async function whose frames carry the cell's name and run.
 *
 * @param ranges where the engine gives such frames no file: then they are named so, and each run has lines of its own
 */
export function compileBody(
  cell: string,
  run: number,
  parameters: string[],
  body: string,
  ranges?: LineRanges,
): CellBody {
  const file = cellFile(cell, run)
  if (!ranges) return new AsyncFunction(...parameters, `${body}\n//# sourceURL=${file}`)
  // Two lines are the constructor's.
  const above = '\n'.repeat(ranges.reserve(cell, run, body) - 3)
  const method = `return { async '${file}'(${parameters.join(', ')}) {${above}${body}\n} }['${file}']`
  return (new Function(method) as () => CellBody)()
}

/** How an engine tells the places of errors in cells. */
export interface Places {
  /** How many lines it adds before the body of an `AsyncFunction`. */
  lines: number
  columns: number
  /** Only where its stacks alone do not tell. */
  ranges?: LineRanges
}

/** Looks at an error thrown at a known place: line 1, column 7 of a body. */
export async function probePlaces(): Promise<Places> {
  try {
    await compileBody('probe', 0, ['x'], 'throw new Error()')(0)
  } catch (error) {
    const frame = parseStack((error as Error).stack ?? '')[0]
    // Only a column counted from 0 is a shift; other engines point at another token of the call.
    if (frame) return { lines: frame.line - 1, columns: frame.column === 6 ? -1 : 0 }
    if ('line' in (error as Error)) return { lines: 0, columns: 0, ranges: createLineRanges() }
  }
  return { lines: 2, columns: 0 }
}
