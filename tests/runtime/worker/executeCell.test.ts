import { expect, test } from 'vitest'
import { createBench, shownIn } from '../../support/runCells.ts'

const bundles = {
  arithmetic: 'exports.twice = (x) => 2 * x; exports.default = 7',
  parts: 'exports.inner = { one: 1 }',
  broken: 'throw new Error("no such instruction")',
}

/** What one cell shows. */
async function shown(source: string): Promise<string[]> {
  return shownIn(await createBench({ bundles }).cells({ only: source }), 'only')
}

test('executeCell(…) shows prints in order, then the value of the last expression', async () => {
  expect(await shown('print(1, "a")\nconsole.log("b")\n1 + 1')).toEqual(['1 a', 'b', '2'])
})

test('executeCell(…) shows nothing for undefined, and something for every other empty value', async () => {
  expect(await shown('undefined')).toEqual([])
  expect(await shown('void 0')).toEqual([])
  expect(await shown('0')).toEqual(['0'])
  expect(await shown('false')).toEqual(['false'])
  expect(await shown('const a = 1')).toEqual([])
})

test('executeCell(…) gives later cells the definitions of the nearest cell above', async () => {
  const replies = await createBench().cells({
    a: 'let x = 1',
    b: 'x',
    c: 'x = x + 10',
    d: 'x',
    e: 'const { x, y: [z] } = { x: 5, y: [6] }',
    f: 'print(x, z)',
  })
  expect(shownIn(replies, 'b')).toEqual(['1'])
  expect(shownIn(replies, 'd')).toEqual(['11'])
  expect(shownIn(replies, 'f')).toEqual(['5 6'])
})

test('executeCell(…) awaits a cell before the next one starts', async () => {
  const replies = await createBench().cells({
    slow: 'await new Promise((resolve) => setTimeout(resolve, 30))\nconst x = 1',
    next: 'x',
  })
  expect(shownIn(replies, 'next')).toEqual(['1'])
})

test('executeCell(…) takes definitions as a snapshot when the body ends', async () => {
  const replies = await createBench().cells({
    a: 'let n = 1\nconst bump = () => { n++; return n }',
    b: 'print(bump(), n)',
  })
  expect(shownIn(replies, 'b')).toEqual(['2 1'])
})

test('executeCell(…) imports names, defaults, namespaces and parts of modules', async () => {
  expect(
    await shown(`import { twice as double } from 'arithmetic'
import seven from 'arithmetic'
import * as all from 'arithmetic'
import { one } from 'parts/inner'
print(double(4), seven, all.twice(1), one)`),
  ).toEqual(['8 7 2 1'])
})

test('executeCell(…) names what can be imported when a module or an export is unknown', async () => {
  expect(await shown(`import x from 'left-pad'\nx`)).toEqual([
    "Error: import: unknown module 'left-pad', expected one of 'arithmetic', 'parts', 'broken'",
  ])
  expect(await shown(`import { thrice } from 'arithmetic'\nthrice(1)`)).toEqual([
    "Error: import: 'arithmetic' has no export 'thrice', expected one of 'twice', 'default'",
  ])
  expect(await shown(`import { x } from 'broken'\nx`)).toEqual(['Error: no such instruction'])
})

test('executeCell(…) lets a cell declare the names of the globals it is given', async () => {
  const replies = await createBench().cells({
    a: 'const console = 1, print = 2, input = 3, Number = 4, self = 5, name = 6, Error = 7, postMessage = 8\nconsole + print',
    b: 'console',
    c: 'const console = 0',
  })
  expect(shownIn(replies, 'a')).toEqual(['3'])
  expect(shownIn(replies, 'b')).toEqual(['1'])
  expect(replies.at(-2)).toMatchObject({ type: 'done', cell: 'c' })
})

test('executeCell(…) shows what cannot be awaited, and awaits what can', async () => {
  expect(await shown('Promise.resolve(3)')).toEqual(['3'])
  expect(await shown('const { proxy, revoke } = Proxy.revocable({}, {})\nrevoke()\nproxy')).toEqual([
    expect.not.stringContaining('Error'),
  ])
  expect(
    await shown("new Proxy({}, { get() { throw new Error('trap') }, getPrototypeOf() { throw 1 } })"),
  ).toEqual([expect.not.stringContaining('trap')])
})

test('executeCell(…) gives the place of an import that fails and of a value that is missing', async () => {
  const at = async (sources: Record<string, string>) => {
    const reply = (await createBench({ bundles }).cells(sources)).findLast(({ type }) => type === 'error')
    return reply?.type === 'error' ? reply.error.at : undefined
  }
  expect(await at({ a: "const a = 1\n  import x from 'left-pad'\nx" })).toEqual({
    cell: 'a',
    line: 2,
    column: 3,
  })
  expect(await at({ a: "\nimport { thrice } from 'arithmetic'" })).toEqual({ cell: 'a', line: 2, column: 1 })
  expect(await at({ a: 'const x = 1\nthrow 0', b: '1\n2 + x' })).toEqual({ cell: 'b', line: 2, column: 5 })
})

test('executeCell(…) says which cell failed when an input is missing', async () => {
  const replies = await createBench().cells({
    first: 'const a = 1\nthrow new Error("no")',
    second: 'const b = a',
    third: 'b',
  })
  expect(shownIn(replies, 'second')).toEqual(["ReferenceError: a: cell 'first', which defines it, failed"])
  expect(shownIn(replies, 'third')).toEqual(["ReferenceError: b: cell 'second', which defines it, failed"])
})

test('executeCell(…) undoes what a cell did to globals and prototypes', async () => {
  const replies = await createBench().cells({
    vandal: `Array.prototype.map = () => { throw new Error('gone') }
globalThis.Number = 1
delete globalThis.Map
Object.prototype.extra = 1
globalThis.leak = 1
globalThis.performance.now = () => 0
Promise.prototype.then = undefined
String.prototype.slice = () => 'x'`,
    after: `print([1, 2].map((x) => 2 * x).length, Number('3'), new Map().size, {}.extra, globalThis.leak, 'abc'.slice(1))`,
  })
  expect(shownIn(replies, 'after')).toEqual(['2 3 0 undefined undefined bc'])
})

test('executeCell(…) shows what a function of a cell above prints in the cell that called it', async () => {
  const replies = await createBench().cells({
    above: 'const say = (text) => print(text)\nconst saySoon = async (text) => { await null; print(text) }',
    below: "say('now')\nawait saySoon('soon')\n'end'",
  })
  expect(shownIn(replies, 'below')).toEqual(['now', 'soon', 'end'])
  expect(shownIn(replies, 'above')).toEqual([])
})

test('executeCell(…) shows what a timer prints while another cell runs in the cell that set it', async () => {
  const replies = await createBench().cells({
    above: "setTimeout(() => print('tick'))",
    below: 'await new Promise((resolve) => setTimeout(resolve, 50))',
  })
  expect(shownIn(replies, 'above').at(-1)).toMatch(/tick/)
  expect(shownIn(replies, 'below')).toEqual([])
})
