import { expect, test } from 'vitest'
import { chartTable } from '../../../src/runtime/page/chartTable.ts'

test('chartTable(titles) makes columns of names that all points share', () => {
  expect(chartTable(['delta: -1\nJS: 0.2', 'delta: 0\nJS: 0'])).toEqual({
    columns: ['delta', 'JS'],
    rows: [
      ['-1', '0.2'],
      ['0', '0'],
    ],
  })
})

test('chartTable(titles) keeps other titles whole in one column', () => {
  expect(chartTable(['start\nJS: 0', 'end'])).toEqual({
    columns: ['Point'],
    rows: [['start, JS: 0'], ['end']],
  })
})

test('chartTable([]) has no rows', () => {
  expect(chartTable([]).rows).toEqual([])
})
