import type TypeScript from 'typescript'
import { analyzeCell } from '../../notebook/analyzeCell.ts'
import { cellModule } from '../../notebook/cellModule.ts'
import { knownGlobals } from '../../notebook/knownGlobals.ts'
import { linkCells } from '../../notebook/linkCells.ts'
import type { CellAnalysis, CellProblem, CellText, LinkedCell } from '../../notebook/types.ts'
import { guessAnalysis } from './guessAnalysis.ts'

/** A cell as a module of the language service. */
export interface LinkedModule {
  id: string
  source: string
  text: string
  /** Where the source begins in `text`. */
  start: number
  imports: CellAnalysis['imports']
  missing: LinkedCell['missing']
  /** Why the cell cannot run, as far as the notebook knows. */
  problem?: CellProblem
  /** Every name from above that the cell can read → the cell it comes from. */
  visible: ReadonlyMap<string, string>
}

/** Reads one cell; the result may be kept as long as its text is the same. */
export function readCell(
  ts: typeof TypeScript,
  cell: CellText,
): { analysis: CellAnalysis; problem?: CellProblem } {
  const analysis = analyzeCell(cell)
  const { problem } = analysis
  return problem ? { analysis: guessAnalysis(ts, cell.id, cell.source), problem } : { analysis }
}

/**
 * Makes modules of a chapter's cells as the build does, with one difference: each imports all names from above, used
 * or not, so that they can be offered while typing.
 */
export function linkModules(
  cells: readonly (CellText & ReturnType<typeof readCell>)[],
  specifierOf: (id: string) => string,
): LinkedModule[] {
  const links = linkCells(
    cells.map(({ analysis }) => analysis),
    knownGlobals,
  )
  const values = new Map<string, string>()
  const types = new Map<string, string>()
  return cells.map(({ id, source, analysis, problem }, i) => {
    const { inputs, typeInputs, missing } = links[i]!
    const taken = new Set([
      ...analysis.definitions,
      ...analysis.typeDefinitions,
      ...[...inputs, ...typeInputs].map(({ name }) => name),
    ])
    const rest = (names: Map<string, string>, but?: Map<string, string>) =>
      [...names].flatMap(([name, from]) => (taken.has(name) || but?.has(name) ? [] : [{ name, from }]))
    const link = {
      inputs: [...inputs, ...rest(values)],
      typeInputs: [...typeInputs, ...rest(types, values)],
    }
    const visible = new Map([...link.typeInputs, ...link.inputs].map(({ name, from }) => [name, from]))
    for (const name of analysis.definitions) values.set(name, id)
    for (const name of analysis.typeDefinitions) types.set(name, id)
    const { imports } = analysis
    return {
      id,
      source,
      ...cellModule(source, analysis, link, specifierOf),
      imports,
      missing,
      problem,
      visible,
    }
  })
}
