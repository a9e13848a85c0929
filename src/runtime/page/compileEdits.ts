import { analyzeCell } from '../../notebook/analyzeCell.ts'
import { formatMissing } from '../../notebook/formatMissing.ts'
import { knownGlobals } from '../../notebook/knownGlobals.ts'
import { linkCells } from '../../notebook/linkCells.ts'
import type { CellAnalysis, CellError } from '../../notebook/types.ts'
import type { CompiledCell } from '../protocol.ts'
import type { Compile, Compiled } from './sessionTypes.ts'

/**
 * Compiles a chapter some cells of which were edited. Loaded with the first edit only: the parser is large.
 *
 * A text that cannot be read keeps the definitions its author gave it, so that cells below depend on it as before
 * and say that it failed.
 */
export function createCompiler(): Compile {
  const analyses = new Map<string, CellAnalysis>()
  const analyze = (id: string, source: string) => {
    const known = `${id}\n${source}`
    const analysis = analyses.get(known) ?? analyzeCell({ id, source })
    analyses.set(known, analysis)
    return analysis
  }
  return async (cells) => {
    const own = cells.map(({ original, text }) => analyze(original.id, text))
    const standing = own.map((analysis, i) =>
      analysis.problem ? analyze(cells[i]!.original.id, cells[i]!.original.source) : analysis,
    )
    const links = linkCells(standing, knownGlobals)
    return own.map((analysis, i): Compiled => {
      const { inputs, missing } = links[i]!
      const cell = toCompiledCell(standing[i]!, cells[i]!.text, inputs)
      const first = missing.toSorted((a, b) => a.offset - b.offset)[0]
      if (analysis.problem) return { cell, problem: toError('SyntaxError', analysis.id, analysis.problem) }
      if (!first) return { cell }
      return {
        cell,
        problem: toError('ReferenceError', analysis.id, { ...first, message: formatMissing(first) }),
      }
    })
  }
}

function toCompiledCell(
  analysis: CellAnalysis,
  source: string,
  inputs: CompiledCell['inputs'],
): CompiledCell {
  const { id, body, insertions, definitions } = analysis
  const imports = analysis.imports
    .filter((one) => !one.typeOnly)
    .flatMap(({ module, names }) =>
      names.filter((name) => !name.typeOnly).map(({ imported, local }) => ({ module, imported, local })),
    )
  return { id, body, insertions, source, imports, inputs, definitions }
}

function toError(
  name: string,
  cell: string,
  { message, line, column }: { message: string; line: number; column: number },
): CellError {
  return { name, message, at: { cell, line, column }, through: [] }
}
