import { expect, test } from 'vitest'
import { embedHeight } from '../../../src/site/build/embedHeight.ts'
import { executedCell } from '../../support/executedCell.ts'

const chart = { kind: 'chart', svg: '<svg viewBox="0 0 640 400"></svg>', title: '', description: '' } as const

// Measured in Chromium, 700 px wide, on pages of the book: 281 with a line of code and one of output, 760 with a chart
// of 640 × 400 below one line of code.
test('embedHeight(cell) is near what browsers make of it, and not less', () => {
  const [text, drawn] = [embedHeight(executedCell), embedHeight({ ...executedCell, outputs: [chart] })]
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
  expect(embedHeight({ ...executedCell, source })).toBeLessThan(embedHeight(executedCell))
})
