import { expect, test } from 'vitest'
import { compileBody } from '../../../src/runtime/worker/compileBody.ts'
import { createLineRanges } from '../../../src/runtime/worker/lineRanges.ts'
import { parseStack } from '../../../src/runtime/worker/parseStack.ts'
import { toCellError } from '../../../src/runtime/worker/toCellError.ts'
import { compileCells } from '../../support/runCells.ts'

const cells = compileCells({
  deep: `interface Row { x: number }
function inner(row: Row): never {
  throw new RangeError('deep ' + row.x)
}
const read = (row: any) => row.x.y`,
  top: 'const seven: number = 7\n  inner({ x: seven })',
})

/**
 * An error as WebKitGTK 2.50.6 makes it: frames of cells are names, those of their functions nothing, and line and column
 * are the innermost frame's. The forms are recorded there; lines are counted from the first of the cell.
 */
function errorIn(cell: string, line: number, column: number, stack: string, message = 'deep 7') {
  const ranges = createLineRanges()
  const first: Record<string, number> = {}
  for (const { id, body } of cells) first[id] = ranges.reserve(id, 1, body)
  const thrown = Object.assign(new RangeError(message), {
    stack,
    line: (first[cell] ?? 0) + line - 1,
    column,
  })
  const find = (id: string, run: number) => (run === 1 ? cells.find((one) => one.id === id) : undefined)
  return toCellError(thrown, find, { lines: 0, columns: 0, ranges }, (text) => text)
}

test('toCellError(…) places an error of WebKit in the cell whose function threw it', () => {
  const stack = 'inner@\ncell-top.1.js@\ncell-top.1.js@\n@blob:null/aae5:7:52'
  expect(errorIn('deep', 3, 23, stack).through).toEqual([{ cell: 'deep', line: 3, column: 9, fn: 'inner' }])
})

test('toCellError(…) places an error of WebKit that a cell throws itself, or a native function in it', () => {
  expect(errorIn('top', 2, 8, 'cell-top.1.js@\n@blob:null/aae5:7:52').at).toEqual({
    cell: 'top',
    line: 2,
    column: 3,
  })
  const native = errorIn('top', 2, 8, 'toFixed@[native code]\ncell-top.1.js@\n@blob:null/aae5:7:52')
  expect(native.through).toEqual([{ cell: 'top', line: 2, column: 3 }])
})

test('toCellError(…) points at the property that WebKit says undefined lacks', () => {
  const message = "undefined is not an object (evaluating 'row.x.y')"
  expect(errorIn('deep', 5, 33, 'read@\ncell-top.1.js@', message).at).toEqual({
    cell: 'deep',
    line: 5,
    column: 34,
  })
})

test('toCellError(…) claims no place for an error of WebKit inside a library', () => {
  const error = errorIn('library', 400, 12, 'jsd@\ncell-top.1.js@\n@blob:null/aae5:7:52')
  expect(error).toEqual({ name: 'RangeError', message: 'deep 7', through: [] })
})

test('parseStack(…) reads who called from names alone', () => {
  expect(parseStack('say@\ncell-top.3.js@\n@blob:null/aae5:7:52')).toEqual([
    { cell: 'top', run: 3, line: 0, column: 1 },
  ])
})

test('createLineRanges(…) gives the lines of an older run to the next, if it fits, else others', () => {
  const ranges = createLineRanges()
  const first = ranges.reserve('a', 1, '1\n2\n3')
  expect(first).toBeGreaterThanOrEqual(20_000)
  const other = ranges.reserve('b', 1, '1')
  expect(ranges.reserve('a', 2, '1\n2')).toBe(first)
  const thrown = { line: first + 1, column: 5 }
  expect(ranges.complete(thrown, 'f@\n').split('\n')[0]).toBe('f@cell-a.2.js:2:5')
  expect(ranges.reserve('a', 3, '1\n2\n3\n4')).toBeGreaterThan(other)
  expect(ranges.complete(thrown, 'f@\n')).toBe('f@\n')
  expect(ranges.complete(null, 'f@\n')).toBe('f@\n')
})

test('compileBody(…) makes a function of the same meaning where each run has lines of its own', async () => {
  const ranges = createLineRanges()
  const body = '"use strict";{ await null\nreturn { sum: a + b, it: this, count: arguments.length } }'
  for (const given of [undefined, ranges]) {
    const run = compileBody('one-cell', 1, ['a', 'b'], body, given)
    expect(await run(1, 2)).toEqual({ sum: 3, it: undefined, count: 2 })
  }
  const failing = compileBody('failing', 1, [], '\nthrow new Error()', ranges)
  const error = (await failing().catch((thrown: unknown) => thrown)) as Error
  // Two lines come before it, and V8 counts the constructor's two: the first line of the text is the first reserved.
  expect(error.stack).toContain(`:${ranges.reserve('failing', 1, '\nthrow new Error()') + 1}:7`)
})
