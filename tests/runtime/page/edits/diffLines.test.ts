import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyHunks, diffLines } from '../../../../src/runtime/page/edits/diffLines.ts'

test('diffLines(before, after) finds the fewest lines to remove and add', () => {
  // By hand.
  expect(diffLines('a\nb\nc', 'a\nx\nc')).toEqual([{ start: 1, removed: ['b'], added: ['x'] }])
  expect(diffLines('a\nb\nc\nd', 'b\nc\ny\nd\nz')).toEqual([
    { start: 0, removed: ['a'], added: [] },
    { start: 3, removed: [], added: ['y'] },
    { start: 4, removed: [], added: ['z'] },
  ])
  expect(diffLines('a', 'a')).toEqual([])
  expect(diffLines('a', '')).toEqual([{ start: 0, removed: ['a'], added: [''] }])
})

test('applyHunks(before, diffLines(before, after)) is after', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', '', ' c', 'a\r'), { maxLength: 12 })
    .map((all) => all.join('\n'))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const hunks = diffLines(before, after).map((hunk) => ({ ...hunk, removed: hunk.removed.length }))
      expect(applyHunks(before, hunks)).toBe(after)
    }),
  )
})

test('diffLines(before, after) of thousands of lines that all differ is one hunk', () => {
  const lines = (letter: string) => Array.from({ length: 5000 }, (_, i) => `${letter}${i}`).join('\n')
  expect(diffLines(lines('a'), lines('b'))).toHaveLength(1)
  const around = (letter: string) => `${lines(letter)}\nsame\n${lines(letter)}`
  expect(diffLines(around('a'), around('b'))).toHaveLength(1)
})

test('applyHunks(before, hunks) refuses hunks that do not stand in before', () => {
  expect(applyHunks('a\nb', [{ start: 1, removed: 2, added: [] }])).toBeNull()
  expect(
    applyHunks('a\nb', [
      { start: 1, removed: 1, added: [] },
      { start: 0, removed: 1, added: [] },
    ]),
  ).toBeNull()
})
