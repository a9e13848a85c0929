import { expect, test } from 'vitest'
import { apiChapter } from '../../../src/site/build/apiChapter.ts'
import type { ExecutedCell } from '../../../src/site/build/executedChapter.ts'
import { executedCell } from '../../support/executedCell.ts'

const chart = { kind: 'chart' as const, svg: '<svg/>', title: 't', description: '' }

test('apiChapter(…) names each chart of a cell and writes numbers that JSON has not as text', () => {
  const cell: ExecutedCell = {
    ...executedCell,
    id: 'c',
    outputs: [chart, { kind: 'text', text: 'x' }, chart],
    reference: { hash: '', text: 'x', values: [1, NaN, -Infinity] },
  }
  const { cells } = apiChapter(
    {
      slug: 's',
      title: '',
      description: '',
      version: '0',
      corrections: [],
      cells: [cell],
      reference: { python: '3', torch: '2', timm: '1', recorded: '' },
    },
    (path) => `/${path}`,
  )
  expect(cells[0]!.outputs).toEqual([
    { kind: 'chart', src: '/figures/s/c.svg' },
    { kind: 'text', text: 'x' },
    { kind: 'chart', src: '/figures/s/c-1.svg' },
  ])
  expect(cells[0]!.reference!.values).toEqual([1, 'NaN', '-Infinity'])
})
