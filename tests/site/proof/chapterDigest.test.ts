import { expect, test } from 'vitest'
import { chapterDigest } from '../../../src/site/proof/chapterDigest.ts'

const cell = { id: 'a', source: '1 + 1', reference: { text: '2' } }

test('chapterDigest(…) is another when a cell, its code or its record is another', () => {
  const others = [
    [],
    [{ ...cell, id: 'b' }],
    [{ ...cell, source: '1 + 2' }],
    [{ ...cell, reference: { text: '3' } }],
    [{ ...cell, reference: null }],
    [cell, { ...cell, id: 'b' }],
  ]
  const digests = [[cell], ...others].map(chapterDigest)
  expect(new Set(digests).size).toBe(digests.length)
  expect(digests[0]).toMatch(/^[0-9a-f]{12}$/)
})

test('chapterDigest(…) is the same for what a page says besides', () => {
  const more = { ...cell, python: '1 + 1', reference: { text: '2', values: [2] } }
  expect(chapterDigest([more])).toBe(chapterDigest([cell]))
  expect(chapterDigest([{ id: 'a', source: '' }])).toBe(
    chapterDigest([{ id: 'a', source: '', reference: null }]),
  )
})
