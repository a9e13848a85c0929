import { expect, test } from 'vitest'
import { compileCells, createBench, shownIn } from '../../support/runCells.ts'

test('run(…) tells start, outputs, done and finished in order, each with its run', async () => {
  const replies = await createBench().cells({ a: 'print(1)', b: 'throw 1' })
  expect(replies.map((reply) => `${reply.type} ${'cell' in reply ? reply.cell : ''}`.trim())).toEqual([
    'start a',
    'output a',
    'done a',
    'start b',
    'error b',
    'finished',
  ])
  expect(replies.every((reply) => 'run' in reply && reply.run === 1)).toBe(true)
})

test('run(…) ends an older run at the next cell boundary', async () => {
  const bench = createBench()
  const wait = 'await new Promise((resolve) => setTimeout(resolve, 20))'
  const old = bench.run(1, compileCells({ a: wait, b: 'print("old")' }), {})
  const young = bench.run(2, compileCells({ c: 'print("young")' }), {})
  await Promise.all([old, young])
  expect(shownIn(bench.replies, 'b')).toEqual([])
  expect(shownIn(bench.replies, 'c')).toEqual(['young'])
  expect(bench.replies.filter((reply) => reply.type === 'finished')).toHaveLength(2)
})

test('late output goes to the cell that made it, unless it ran again or was forgotten', async () => {
  const bench = createBench()
  const { later, end } = collectCallbacks()
  const keep = (text: string) => `later.push(() => print('${text}'))\nundefined`
  await bench.cells({
    a: 'const later = globalThis.later\n' + keep('first'),
    b: keep('kept'),
    c: keep('forgotten'),
  })
  bench.forget(['c'])
  await bench.cells({ a: 'const later = globalThis.later\n' + keep('second') })
  for (const run of later) run()
  end()
  expect(shownIn(bench.replies, 'a')).toEqual(['late second'])
  expect(shownIn(bench.replies, 'b')).toEqual(['late kept'])
  expect(shownIn(bench.replies, 'c')).toEqual([])
})

test('reportStray(…) shows the error of a callback in the cell that made it, once', async () => {
  const bench = createBench()
  const { later, end } = collectCallbacks()
  await bench.cells({
    a: `globalThis.later.push(() => {\n  throw new Error('late')\n})\nundefined`,
    b: 'print(1)',
  })
  end()
  const caught = catchIt(later[0]!)
  bench.reportStray(caught)
  bench.reportStray(caught)
  await expect.poll(() => shownIn(bench.replies, 'a')).toEqual(['Error: late'])
  expect(bench.replies.at(-1)).toMatchObject({
    type: 'error',
    run: 1,
    cell: 'a',
    error: { at: { line: 2, column: 9 } },
  })
})

test('reportStray(…) shows an error without a place in the cell that began last, and none of an old run', async () => {
  const bench = createBench()
  await bench.cells({ a: 'print(1)', b: 'print(2)' })
  bench.reportStray('text')
  await expect.poll(() => shownIn(bench.replies, 'b')).toEqual(['2', 'thrown string: text'])
  const old = Object.assign(new Error('old'), { stack: 'Error: old\n    at cell-b.0.js:3:1' })
  const before = bench.replies.length
  bench.reportStray(old)
  await bench.cells({ c: '' })
  expect(shownIn(bench.replies.slice(before), 'b')).toEqual([])
})

/** Cells put callbacks into `globalThis.later`; the test calls them when it likes. */
function collectCallbacks() {
  const host = globalThis as { later?: (() => void)[] }
  const later: (() => void)[] = []
  host.later = later
  return { later, end: () => delete host.later }
}

function catchIt(run: () => void): unknown {
  try {
    run()
  } catch (error) {
    return error
  }
}

test('load(modules) instantiates them before a cell imports them, and what they add to the globals stays', async () => {
  const bench = createBench({
    bundles: { early: 'globalThis.wasLoaded = (globalThis.wasLoaded ?? 0) + 1; exports.one = 1' },
  })
  bench.load(['early', 'nowhere'])
  await bench.cells({ a: "import { one } from 'early'\nprint(one + globalThis.wasLoaded)" })
  await bench.cells({ b: "import { one } from 'early'\nprint(one + globalThis.wasLoaded)" })
  Reflect.deleteProperty(globalThis, 'wasLoaded')
  expect(shownIn(bench.replies, 'a')).toEqual(['2'])
  expect(shownIn(bench.replies, 'b')).toEqual(['2'])
})

test('load(modules) leaves a module that fails to the cell that imports it', async () => {
  const bench = createBench({ bundles: { broken: 'throw new Error("half a file")' } })
  bench.load(['broken'])
  await bench.cells({ a: "import { one } from 'broken'\nprint(one)", b: 'print(1)' })
  expect(shownIn(bench.replies, 'a')[0]).toMatch(/half a file/)
  expect(shownIn(bench.replies, 'b')).toEqual(['1'])
})
