import { analyzeCell } from '../../notebook/analyzeCell.ts'
import { formatMissing } from '../../notebook/formatMissing.ts'
import { knownGlobals } from '../../notebook/knownGlobals.ts'
import { linkCells } from '../../notebook/linkCells.ts'
import { problemError } from '../../notebook/problemError.ts'
import type { CellAnalysis } from '../../notebook/types.ts'
import { compileCell } from '../compileCell.ts'
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
      const { id, problem } = analysis
      const cell = compileCell({ id, source: cells[i]!.text }, standing[i]!, links[i]!)
      if (problem) return { cell, problem: problemError('SyntaxError', id, problem) }
      const [first] = links[i]!.missing.toSorted((a, b) => a.offset - b.offset)
      if (!first) return { cell }
      const message = formatMissing(first)
      return { cell, problem: problemError('ReferenceError', id, { ...first, message }) }
    })
  }
}
