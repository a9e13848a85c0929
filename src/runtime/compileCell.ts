import type { CellAnalysis, CellText, LinkedCell } from '../notebook/types.ts'
import type { CompiledCell } from './protocol.ts'

/**
 * What a worker needs to run a cell.
 *
 * @param analysis of its text, or of the one that stands for it where that cannot be read
 */
export function compileCell(
  { id, source }: CellText,
  { body, insertions, imports, definitions }: CellAnalysis,
  { inputs }: Pick<LinkedCell, 'inputs'>,
): CompiledCell {
  const values = imports.flatMap(({ module, typeOnly, names }) =>
    names
      .filter((name) => !typeOnly && !name.typeOnly)
      .map(({ imported, local }) => ({ module, imported, local })),
  )
  return { id, source, body, insertions, imports: values, inputs, definitions }
}
