import { expect, test } from 'vitest'
import { compareReleased } from '../../src/notebook/compareReleased.ts'
import type { ReleasedCell, ReleasedOutput } from '../../src/notebook/releasedChapter.ts'

const cell = (id: string, source: string, ...outputs: ReleasedOutput[]): ReleasedCell => ({
  id,
  source,
  outputs,
  proof: 'none',
})
const text = (text: string): ReleasedOutput => ({ kind: 'text', text })
const chart = (chart: string, title = 'T'): ReleasedOutput => ({
  kind: 'chart',
  title,
  description: '',
  chart,
})
const input = (value: number): ReleasedOutput => ({ kind: 'input', label: 'α', value })

test('compareReleased(before, after) names the gravest change of each cell', () => {
  const cases: [string, ReleasedCell, ReleasedCell][] = [
    ['none', cell('a', 'x', text('1')), cell('a', 'x', text('1'))],
    ['code', cell('b', 'x', text('1')), cell('b', 'y', text('1'))],
    ['printed', cell('c', 'x', text('1'), chart('p')), cell('c', 'y', text('2'), chart('q'))],
    ['drawn', cell('d', 'x', chart('p')), cell('d', 'y', chart('q'))],
    ['printed', cell('e', 'x', input(1)), cell('e', 'x', input(2))],
    ['printed', cell('f', 'x'), { ...cell('f', 'x'), error: 'RangeError: far' }],
    // A title is no value.
    ['none', cell('g', 'x', chart('p', 'Old')), cell('g', 'x', chart('p', 'New'))],
  ]
  const changes = compareReleased(
    cases.map(([, before]) => before),
    cases.map(([, , after]) => after),
  )
  expect(changes.map(({ change }) => change)).toEqual(cases.map(([change]) => change))
})

test('compareReleased(…) follows a cell to its new id, and tells new cells from those that are gone', () => {
  const before = [cell('old', 'x', text('1')), cell('lost', 'x')]
  const after = [cell('fresh', 'x'), cell('new', 'x', text('1'))]
  expect(compareReleased(before, after, { old: 'new' })).toEqual([
    { id: 'fresh', change: 'added' },
    { id: 'new', change: 'none' },
    { id: 'lost', change: 'removed' },
  ])
})
