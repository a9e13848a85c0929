import type { CellAnalysis, CellText, LinkedCell } from '../../notebook/types.ts'
import type { CompiledCell } from '../../runtime/protocol.ts'

/** What the runtime needs of a cell that was analysed and linked without a problem. */
export function compileCell(cell: CellText, analysis: CellAnalysis, link: LinkedCell): CompiledCell {
  return {
    id: cell.id,
    source: cell.source,
    body: analysis.body,
    insertions: analysis.insertions,
    imports: analysis.imports.flatMap(({ module, typeOnly, names }) =>
      names
        .filter((name) => !typeOnly && !name.typeOnly)
        .map(({ imported, local }) => ({ module, imported, local })),
    ),
    inputs: link.inputs,
    definitions: analysis.definitions,
  }
}
