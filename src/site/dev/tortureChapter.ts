import { analyzeCell } from '../../notebook/analyzeCell.ts'
import { formatMissing } from '../../notebook/formatMissing.ts'
import { knownGlobals } from '../../notebook/knownGlobals.ts'
import { linkCells } from '../../notebook/linkCells.ts'
import { problemError } from '../../notebook/problemError.ts'
import { compileCell } from '../../runtime/compileCell.ts'
import type { ExecutedCell, ExecutedChapter } from '../build/executedChapter.ts'
import { hostileCells } from './hostile/hostileCells.ts'

/** The hostile cells as a chapter that was never executed: the build would not survive what the page has to. */
export function tortureChapter(): ExecutedChapter {
  const texts = Object.values(hostileCells).flat()
  const analyses = texts.map(({ id, source }) => analyzeCell({ id, source }))
  const links = linkCells(analyses, knownGlobals)
  const cells = texts.map(({ id, source }, i): ExecutedCell => {
    const { problem } = analyses[i]
    const missing = links[i].missing[0]
    const error = problem
      ? problemError('SyntaxError', id, problem)
      : missing && problemError('ReferenceError', id, { ...missing, message: formatMissing(missing) })
    return {
      id,
      source,
      line: 1,
      options: { hidden: false, collapsed: false, expectError: false, tolerance: 0, unproven: 'hostile' },
      compiled: error ? undefined : compileCell({ id, source }, analyses[i], links[i]),
      error,
      dependents: links[i].dependents,
      outputs: [],
      proof: { status: 'none', maxAbsDiff: null, note: 'never run at build' },
    }
  })
  return { slug: 'torture', title: 'Torture', description: '', version: '0', corrections: [], cells }
}
