import { expect, test } from 'vitest'
import { analyzeCell } from '../../src/notebook/analyzeCell.ts'
import { formatMissing } from '../../src/notebook/formatMissing.ts'
import { linkCells } from '../../src/notebook/linkCells.ts'

const link = (sources: Record<string, string>, globals: string[] = []) =>
  linkCells(
    Object.entries(sources).map(([id, source]) => analyzeCell({ id, source })),
    new Set(globals),
  )

test('linkCells(…) gives each name its nearest definition above', () => {
  const links = link({ a: 'let x = 1, y = 2', b: 'let x = y', c: 'x + y', d: 'x += 1', e: 'x' })
  expect(links.map(({ id, inputs, dependents }) => ({ id, inputs, dependents }))).toEqual([
    { id: 'a', inputs: [], dependents: ['b', 'c'] },
    { id: 'b', inputs: [{ name: 'y', from: 'a' }], dependents: ['c', 'd'] },
    {
      id: 'c',
      inputs: [
        { name: 'x', from: 'b' },
        { name: 'y', from: 'a' },
      ],
      dependents: [],
    },
    { id: 'd', inputs: [{ name: 'x', from: 'b' }], dependents: ['e'] },
    { id: 'e', inputs: [{ name: 'x', from: 'd' }], dependents: [] },
  ])
})

test('linkCells(…) links types by themselves', () => {
  const links = link({
    a: 'type T = 1; const v = 1',
    b: 'const T = 2',
    c: 'let x: T; let y: typeof T; let z: typeof v; let w: Array<W>',
  })
  expect(links[2]).toMatchObject({
    inputs: [],
    missing: [],
    typeInputs: [
      { name: 'T', from: 'a' },
      { name: 'T', from: 'b' },
      { name: 'v', from: 'a' },
    ],
  })
})

// marimo-team/marimo#1016: a name stayed taken by the cell it was deleted from.
test('linkCells(…) follows a definition that moved to another cell', () => {
  expect(link({ a: 'const x = 1', b: '', c: 'x' })[2]!.inputs).toEqual([{ name: 'x', from: 'a' }])
  expect(link({ a: '', b: 'const x = 1', c: 'x' })[2]!.inputs).toEqual([{ name: 'x', from: 'b' }])
})

test('linkCells(…) names what is missing, where, and the first cell below that defines it', () => {
  const [a] = link({ a: 'f(\n  x)', b: 'x += 1', c: 'const x = 1', d: 'const x = 2' }, ['f'])
  expect(a!.missing).toEqual([{ name: 'x', line: 2, column: 3, offset: 5, definedBelowIn: 'c' }])
  expect(a!.missing.map(formatMissing)).toEqual([
    'x is not defined above; cell "c" below defines it: move that cell up, or this one down',
  ])
})

test('linkCells(…) asks for no definition of globals and of names after typeof', () => {
  expect(link({ a: 'Math.PI; typeof window' }, ['Math'])[0]!.missing).toEqual([])
})

test('linkCells(…) prefers a definition above to a global', () => {
  expect(link({ a: 'const Math = 1', b: 'Math' }, ['Math'])[1]!.inputs).toEqual([{ name: 'Math', from: 'a' }])
})

test('linkCells(…) links names that objects have of themselves', () => {
  expect(
    link({
      a: 'const constructor = 1, __proto__ = 2, toString = 3',
      b: 'constructor + __proto__ + toString; hasOwnProperty',
    })[1],
  ).toMatchObject({
    inputs: ['constructor', '__proto__', 'toString'].map((name) => ({ name, from: 'a' })),
    missing: [{ name: 'hasOwnProperty' }],
  })
})

// TypeScript then says what is wrong, that the name is a value or a type, rather than that there is none.
test('linkCells(…) links a name in the place of a type to a value, and one after typeof to a type, where there is nothing else', () => {
  const [, b] = link({ a: 'const v = 1; type T = 1', b: 'let x: v; let y: typeof T' })
  expect(b!.typeInputs).toEqual([
    { name: 'v', from: 'a' },
    { name: 'T', from: 'a' },
  ])
})
