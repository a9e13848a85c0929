import { expect, test } from 'vitest'
import { analyzeCell } from '../../src/notebook/analyzeCell.ts'
import { toSourcePosition } from '../../src/notebook/toSourcePosition.ts'

const source = 'const a: number = 1\r\nenum E { A = 1 }\nfoo(a)'
const compiled = analyzeCell({ id: 'x', source })
const lines = compiled.body.split('\n')

test('toSourcePosition(…) finds names where the reader wrote them', () => {
  const at = (line: number, word: string) => ({ line, column: lines[line - 1]!.indexOf(word) + 1 })
  expect(toSourcePosition(compiled, at(1, 'a '))).toEqual({ line: 1, column: 7, offset: 6 })
  expect(toSourcePosition(compiled, at(2, '1)'))).toEqual({ line: 2, column: 14, offset: 34 })
  expect(toSourcePosition(compiled, at(3, 'foo'))).toEqual({ line: 3, column: 1, offset: 38 })
  expect(toSourcePosition(compiled, at(3, 'a)'))).toEqual({ line: 3, column: 5, offset: 42 })
})

test('toSourcePosition(…) takes offsets as well', () => {
  expect(toSourcePosition(compiled, compiled.body.indexOf('foo'))).toMatchObject({ line: 3, column: 1 })
})

test('toSourcePosition(…) maps insertions to where they stand, and what is beyond to the end', () => {
  expect(toSourcePosition(compiled, { line: 1, column: 1 })).toMatchObject({ line: 1, column: 1 })
  expect(toSourcePosition(compiled, { line: 3, column: 4 })).toMatchObject({ line: 3, column: 1 })
  expect(toSourcePosition(compiled, { line: 99, column: 1 })).toMatchObject({ line: 3, column: 7 })
  expect(toSourcePosition(compiled, -5)).toMatchObject({ line: 1, column: 1 })
})
