import type { ExecutedCell } from '../../src/site/build/executedChapter.ts'

/** A proven cell that printed one line. */
export const executedCell: ExecutedCell = {
  id: 'one',
  source: '1 + 1',
  line: 1,
  options: { hidden: false, collapsed: false, expectError: false, tolerance: 1e-5 },
  dependents: [],
  outputs: [{ kind: 'text', text: '2' }],
  proof: { status: 'match', maxAbsDiff: 0, note: 'equal' },
}
