import type { CompiledCell } from '../protocol.ts'
import type { Charts } from './charts.ts'
import { compileBody } from './compileBody.ts'
import { createConsole, createPrint } from './createConsole.ts'
import { createInput, type InputValue } from './createInput.ts'
import type { ModuleExports } from './createModuleRegistry.ts'
import { takeExport } from './createModuleRegistry.ts'
import type { OutputBuffer } from './createOutputBuffer.ts'
import type { CellFiles } from './cellFiles.ts'
import { atImport, atName } from './placedError.ts'
import { createShow } from './showValue.ts'

/** What a cell meets when it runs. */
export interface CellContext {
  run: number
  /** Where its outputs go, in order. */
  buffer: OutputBuffer
  /** Of a library that draws, once one is loaded. */
  charts(this: void): Charts | undefined
  /** The reader's choices for its widgets, by their order. */
  chosen: readonly InputValue[]
  require(module: string): ModuleExports
  /** The value a cell above gave to a name; throws when it has none. */
  readInput(input: CompiledCell['inputs'][number]): unknown
  /** Milliseconds. */
  now(): number
  /** See `Places`. */
  files?: CellFiles
}

/**
 * Runs one cell and returns its definitions: a snapshot, taken when the body ends.
 *
 * The body sees `print`, `console`, `input`, `__show`, what it imports and what it reads from above, as
 * parameters of an async function. A name the cell declares itself is no parameter.
 *
 * @throws whatever the cell throws
 */
export async function executeCell(cell: CompiledCell, context: CellContext): Promise<Map<string, unknown>> {
  const { buffer, run, now } = context
  let drawn = 0
  const values = new Map<string, unknown>([
    ['print', createPrint(buffer)],
    ['console', createConsole(buffer, now)],
    ['input', createInput(buffer, context.chosen)],
    ['__show', createShow(buffer, () => `${cell.id}-${run}-${++drawn}`, context.charts)],
  ])
  for (const name of cell.definitions) values.delete(name)
  for (const { module, imported, local } of cell.imports) {
    const take = () => takeExport(context.require(module), imported, module)
    values.set(local, atImport(cell, module, take))
  }
  for (const given of cell.inputs) {
    values.set(
      given.name,
      atName(cell, given.name, () => context.readInput(given)),
    )
  }
  const body = compileBody(cell.id, run, [...values.keys()], cell.body, context.files)
  const definitions = (await body(...values.values())) as Record<string, unknown> | undefined
  return new Map(cell.definitions.map((name) => [name, definitions?.[name]]))
}
