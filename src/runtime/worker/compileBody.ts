import { createCellFiles, type CellFiles } from './cellFiles.ts'
import { cellFile, parseStack } from './parseStack.ts'

type CellBody = (...values: unknown[]) => Promise<unknown>
type AsyncFunctionConstructor = new (...parts: string[]) => CellBody

const AsyncFunction = (async () => {}).constructor as AsyncFunctionConstructor

/**
 * A cell's body as an async function whose frames carry the cell's name and run.
 *
 * @param files where the engine tells no place of a text that was made into a function: then each is a file
 */
export function compileBody(
  cell: string,
  run: number,
  parameters: string[],
  body: string,
  files?: CellFiles,
): CellBody {
  if (files)
    return files.load(cell, run, `async function (${parameters.join(', ')}) {\n${body}\n}`) as CellBody
  return new AsyncFunction(...parameters, `${body}\n//# sourceURL=${cellFile(cell, run)}`)
}

/** How an engine tells the places of errors in cells. */
export interface Places {
  /** How many lines it adds before the body of an `AsyncFunction`. */
  lines: number
  columns: number
  /** Only where its stacks alone do not tell. */
  files?: CellFiles
}

/** Looks at an error thrown at a known place: line 1, column 7 of a body. */
export async function probePlaces(): Promise<Places> {
  return (await probe()) ?? (await probe(createCellFiles(globalThis))) ?? { lines: 2, columns: 0 }
}

async function probe(files?: CellFiles): Promise<Places | undefined> {
  try {
    await compileBody('probe', 0, ['x'], 'throw new Error()', files)(0)
  } catch (error) {
    const stack = (error as Error).stack ?? ''
    const frame = parseStack(files?.nameCells(stack) ?? stack)[0]
    // Only a column counted from 0 is a shift; other engines point at another token of the call.
    if (frame?.line) return { lines: frame.line - 1, columns: frame.column === 6 ? -1 : 0, files }
  }
  return undefined
}
