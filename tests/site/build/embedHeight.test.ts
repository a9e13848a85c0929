import { expect, test } from 'vitest'
import { embedHeight } from '../../../src/site/build/embedHeight.ts'
import type { ExecutedCell } from '../../../src/site/build/executedChapter.ts'

const cell: ExecutedCell = {
  id: 'one',
  source: '1 + 1',
  line: 1,
  options: { hidden: false, collapsed: false, expectError: false, tolerance: 1e-5 },
  dependents: [],
  outputs: [{ kind: 'text', text: '2' }],
  proof: { status: 'match', maxAbsDiff: 0, note: 'equal' },
}
const chart = { kind: 'chart', svg: '<svg viewBox="0 0 640 400"></svg>', title: '', description: '' } as const

// Measured in Chromium, 700 px wide, on pages of the book: 281 with a line of code and one of output, 760 with a chart
// of 640 × 400 below one line of code.
test('embedHeight(cell) is near what browsers make of it, and not less', () => {
  const [text, drawn] = [embedHeight(cell), embedHeight({ ...cell, outputs: [chart] })]
  for (const [estimate, measured] of [
    [text, 281],
    [drawn, 760],
  ]) {
    expect(estimate).toBeGreaterThanOrEqual(measured)
    expect(estimate).toBeLessThan(measured + 40)
  }
})

test('embedHeight(cell) of long code is that of folded code', () => {
  const source = Array(30).fill('1 + 1').join('\n')
  expect(embedHeight({ ...cell, source })).toBeLessThan(embedHeight(cell))
})
