import { expect, test } from 'vitest'
import { measureChapter } from './measureChapter.ts'

const cell = (id: string, values: number[], status = 'match') => ({
  id,
  source: id,
  reference: { text: id, values },
  proof: { status },
})
const shown = (id: string, status: string, note: string, state = 'done') => ({
  id,
  state,
  text: '',
  status,
  note,
})

test('measureChapter(…) counts numbers, words as one, and only what the build compared', () => {
  const measured = measureChapter(
    { cells: [cell('three', [1, 2, 3]), cell('words', []), cell('drawing', [1, 2], 'none')] },
    [
      shown('three', 'match', 'webgl: within 0.0001 of PyTorch 2 / timm 1, largest difference 1.2e-7'),
      shown('words', 'match', 'matches PyTorch 2 / timm 1'),
      shown('drawing', 'none', ''),
    ],
  )
  expect(measured).toMatchObject({
    cells: 2,
    values: 4,
    matched: 4,
    largestDifference: 1.2e-7,
    differing: [],
  })
})

test('measureChapter(…) takes a cell that failed, differs or is not there for none of its values', () => {
  const { values, matched, largestDifference, differing } = measureChapter(
    { cells: [cell('exact', [1]), cell('off', [1, 2]), cell('failed', [1]), cell('gone', [])] },
    [
      shown('exact', 'match', 'matches PyTorch 2 / timm 1, to the last bit'),
      shown('off', 'differs', 'differs from PyTorch 2 / timm 1, largest difference 0.25'),
      shown('failed', 'match', '', 'error'),
    ],
  )
  expect({ values, matched, largestDifference, differing }).toEqual({
    values: 5,
    matched: 1,
    largestDifference: 0.25,
    differing: ['off', 'failed', 'gone'],
  })
})
