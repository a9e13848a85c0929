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

test('toCellError(…) tells the innermost twenty places of a long chain', async () => {
  const error = await errorOf({
    a: 'const odd = (n: number): number => even(n - 1)\nconst even = (n: number): number => odd(n === 0 ? missing : n - 1)\neven(40)',
    b: 'const missing = 1',
  })
  expect(error.through).toHaveLength(20)
})

test('toCellError(…) takes no place that a message quotes for a frame', async () => {
  const error = await errorOf({ a: 'throw new Error("see cell-a.1.js:9:9")' })
  expect(error.through).toEqual([{ cell: 'a', line: 1, column: 7 }])
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

const firefoxCells = compileCells({
  deep: `// a comment
interface Row { x: number }
function inner(row: Row): never {
  throw new RangeError('deep ' + row.x)
}
class Box { static open() { inner({ x: 1 }) } get lid() { return Box.open() } }
export const ways = { method() { inner({ x: 2 }) }, arrow: () => inner({ x: 3 }) }`,
  middle: 'const outer = () => inner({ x: 1 })\nasync function later() {\n  await null\n  outer()\n}',
  stacks: `const show = (name: string, run: () => unknown) => { try { run() } catch (error) { print(name, error) } }
show('outer', outer)
show('box', () => new Box().lid)
show('method', () => ways.method())
show('arrow', () => [1].map(() => ways.arrow()))
show('null', () => (null as any).x)`,
})

/** What Firefox 153.7.0 ESR gave as `stack` for these cells in the reader's worker, as it was, library frames left out. */
const firefoxStacks: Record<string, [stack: string, chain: string[]]> = {
  'through three cells': [
    'inner@cell-deep.1.js:6:9\nouter@cell-middle.1.js:3:40\nshow@cell-stacks.1.js:3:74\nanonymous@cell-stacks.1.js:4:5\nGe@blob:null/680f68c4-8e18-45c5-8e92-f837012935c1:24:7484\n',
    ['inner deep 4:9', 'outer middle 1:21', 'show stacks 1:60', 'stacks 2:1'],
  ],
  'through a class and its getter': [
    'inner@cell-deep.1.js:6:9\nopen@cell-deep.1.js:8:34\nget lid@cell-deep.1.js:8:70\nanonymous/<@cell-stacks.1.js:5:19\nshow@cell-stacks.1.js:3:74\nanonymous@cell-stacks.1.js:5:5\n',
    [
      'inner deep 4:9',
      'open deep 6:29',
      'get lid deep 6:70',
      'stacks 3:29',
      'show stacks 1:60',
      'stacks 3:1',
    ],
  ],
  'through a callback of map': [
    'inner@cell-deep.1.js:6:9\narrow@cell-deep.1.js:9:71\nanonymous/</<@cell-stacks.1.js:7:40\nanonymous/<@cell-stacks.1.js:7:25\nshow@cell-stacks.1.js:3:74\nanonymous@cell-stacks.1.js:7:5\n',
    ['inner deep 4:9', 'arrow deep 7:66', 'stacks 5:40', 'stacks 5:25', 'show stacks 1:60', 'stacks 5:1'],
  ],
  'after an await': [
    'inner@cell-deep.1.js:6:9\nouter@cell-middle.1.js:3:40\nlater@cell-middle.1.js:6:3\n',
    ['inner deep 4:9', 'outer middle 1:21', 'later middle 4:3'],
  ],
}

function errorFrom(stack: string, message = 'deep 1'): CellError {
  const find = (id: string, run: number) =>
    run === 1 ? firefoxCells.find((cell) => cell.id === id) : undefined
  return toCellError(Object.assign(new RangeError(message), { stack }), find, { lines: 2, columns: 0 })
}

// The columns are those that Chromium 156 gave for the same cells.
test('toCellError(…) reads the stacks of Firefox and gives the places Chromium gives', () => {
  for (const [name, [stack, chain]] of Object.entries(firefoxStacks)) {
    const { through } = errorFrom(stack)
    const told = through.map(({ fn, cell, line, column }) => `${fn ?? ''} ${cell} ${line}:${column}`.trim())
    expect(told, name).toEqual(chain)
  }
})

test('toCellError(…) points at the property that Firefox says null lacks', () => {
  const stack =
    'anonymous/<@cell-stacks.1.js:8:21\nshow@cell-stacks.1.js:3:74\nanonymous@cell-stacks.1.js:8:5\n'
  const { at } = errorFrom(stack, 'can\'t access property "x" of null')
  // As Chromium: cell-stacks.1.js:8:34.
  expect(at).toEqual({ cell: 'stacks', line: 6, column: 34 })
})

// Not recorded: written after WebKit's documented form, in which the body of a function has no name.
test('toCellError(…) reads frames without a name', () => {
  const { through } = errorFrom(
    'inner@cell-deep.1.js:6:9\n@cell-stacks.1.js:4:1\nasyncFunctionResume@[native code]',
  )
  expect(through.map(({ fn, line }) => [fn, line])).toEqual([
    ['inner', 4],
    [undefined, 2],
  ])
})
