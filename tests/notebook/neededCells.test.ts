import { expect, test } from 'vitest'
import { neededCells } from '../../src/notebook/neededCells.ts'

const cells = [
  { id: 'data', inputs: [] },
  { id: 'aside', inputs: [] },
  { id: 'model', inputs: ['data'] },
  { id: 'loss', inputs: ['model', 'data'] },
  { id: 'later', inputs: ['loss', 'aside'] },
]

test('neededCells(id, cells) finds what a cell reads from, through others too, in document order', () => {
  expect(neededCells('loss', cells)).toEqual(['data', 'model'])
  expect(neededCells('later', cells)).toEqual(['data', 'aside', 'model', 'loss'])
  expect(neededCells('data', cells)).toEqual([])
})
