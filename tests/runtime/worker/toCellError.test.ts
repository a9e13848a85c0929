import { expect, test } from 'vitest'
import type { CellError } from '../../../src/notebook/types.ts'
import { toCellError } from '../../../src/runtime/worker/toCellError.ts'
import { compileCells, createBench } from '../../support/runCells.ts'

async function errorOf(sources: Record<string, string>): Promise<CellError> {
  const replies = await createBench().cells(sources)
  for (const reply of replies) if (reply.type === 'error') return reply.error
  throw new Error('expected an error, found none')
}

test('toCellError(…) gives line and column in the text of the reader, types and comments above', async () => {
  const error = await errorOf({
    a: `// a comment
interface Row { x: number }
const row = { x: 1 } as Row
    throw new Error('here' satisfies string)
row`,
  })
  expect(error).toMatchObject({ name: 'Error', message: 'here', at: { cell: 'a', line: 4, column: 11 } })
})

test('toCellError(…) counts columns of the first line and of the shown expression', async () => {
  expect((await errorOf({ a: 'null.x' })).at).toEqual({ cell: 'a', line: 1, column: 6 })
  expect((await errorOf({ a: 'print(1); missing.x; 1', b: '' })).at).toEqual({
    cell: 'a',
    line: 1,
    column: 11,
  })
})

test('toCellError(…) lists the chain of cells, innermost first, with the names of functions', async () => {
  const error = await errorOf({
    deep: 'function inner(): never {\n  throw new RangeError("deep")\n}',
    middle: 'const outer = () => inner()',
    top: '\nouter()',
  })
  expect(error.through).toEqual([
    { cell: 'deep', line: 2, column: 9, fn: 'inner' },
    { cell: 'middle', line: 1, column: 21, fn: 'outer' },
    { cell: 'top', line: 2, column: 1 },
  ])
})

test('toCellError(…) survives endless recursion', async () => {
  const error = await errorOf({ a: 'const f = (): number => f() + 1\nf()' })
  expect(error.name).toBe('RangeError')
  expect(error.at).toMatchObject({ cell: 'a', line: 1 })
  expect(error.through.length).toBeLessThan(5)
})

test('toCellError(…) describes whatever is thrown', async () => {
  const thrown: [string, string, string][] = [
    ['null', 'thrown null', 'null'],
    ['undefined', 'thrown undefined', 'undefined'],
    ['"text"', 'thrown string', 'text'],
    ['Object.assign(new Error("a"), { name: "Custom" })', 'Custom', 'a'],
    ['new TypeError("a", { cause: new Error("b") })', 'TypeError', 'a\ncaused by Error: b'],
    [
      'new AggregateError([new Error("b"), "c"], "a")',
      'AggregateError',
      'a\ncaused by Error: b\ncaused by c',
    ],
    ['new DOMException("stop", "AbortError")', 'AbortError', 'stop'],
    ['{ get message() { throw 1 } }', 'object', 'an object that cannot be read was thrown'],
  ]
  for (const [source, name, message] of thrown) {
    expect(await errorOf({ a: `throw (${source})` })).toMatchObject({ name, message })
  }
  const revoked = await errorOf({
    a: 'const { proxy, revoke } = Proxy.revocable({}, {})\nrevoke()\nthrow proxy',
  })
  expect(revoked.name).toBe('object')
})

test('toCellError(…) reads the stacks of Firefox and Safari', () => {
  const [cell] = compileCells({ a: 'const f = () => {\n  throw 1\n}\nf()' })
  // Recorded forms: fn@url:line:column, with "async*" before frames after an await.
  const stacks = [
    'f@cell-a.3.js:4:9\nanonymous@cell-a.3.js:6:2\nasync*runCell@worker.js:1:1',
    'f@cell-a.3.js:4:9\n@cell-a.3.js:6:2\nasyncFunctionResume@[native code]',
  ]
  for (const stack of stacks) {
    const thrown = Object.assign(new Error('x'), { stack })
    const error = toCellError(thrown, (id, run) => (id === 'a' && run === 3 ? cell : undefined), {
      lines: 2,
      columns: 0,
    })
    expect(error.through.map(({ line, fn }) => [line, fn])).toEqual([
      [2, 'f'],
      [4, undefined],
    ])
  }
})
