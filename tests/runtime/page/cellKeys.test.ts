import { expect, test } from 'vitest'
import { createCellKeys } from '../../../src/runtime/page/cellKeys.ts'

const cell = (id: string, text: string, inputs: string[] = [], widgets: number[] = []) => ({
  id,
  text,
  inputs,
  widgets,
})

test('keys(cells) change for an edited cell and for those that read from it, and come back with the text', () => {
  const keysOf = createCellKeys()
  const before = keysOf([cell('a', '1'), cell('b', '2', ['a']), cell('c', '3')])
  const edited = keysOf([cell('a', '1!'), cell('b', '2', ['a']), cell('c', '3')])
  expect(['a', 'b', 'c'].map((id) => before.get(id) === edited.get(id))).toEqual([false, false, true])
  expect(keysOf([cell('a', '1'), cell('b', '2', ['a']), cell('c', '3')])).toEqual(before)
})

test('keys(cells) change with a widget’s value', () => {
  const keysOf = createCellKeys()
  expect(keysOf([cell('a', '', [], [1])])).not.toEqual(keysOf([cell('a', '', [], [2])]))
})

test('keys(cells) stay small where forty cells each read all above', () => {
  const ids = Array.from({ length: 40 }, (_, i) => `c${i}`)
  const keys = createCellKeys()(ids.map((id, i) => cell(id, id, ids.slice(0, i))))
  expect(new Set(keys.values()).size).toBe(40)
})
