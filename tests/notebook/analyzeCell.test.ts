import { expect, test } from 'vitest'
import { analyzeCell } from '../../src/notebook/analyzeCell.ts'

const names = (list: { name: string }[]) => list.map((one) => one.name)
const analyze = (source: string) => analyzeCell({ id: 'x', source })

// The names each text reads from outside, by hand.
test.each<[string, string[]]>([
  ['a.b.c + d[e]', ['a', 'd', 'e']],
  ['({ a, b: c, [d]: 1, e() { return f }, get [g]() { return 1 } })', ['a', 'c', 'd', 'f', 'g']],
  ['const { a = b, [c]: d } = e; d', ['b', 'c', 'e']],
  ['function f(a = b, { c = a } = {}) { return a + c + d + arguments[0] }', ['b', 'd']],
  ['const f = function g() { return g }', []],
  ['const f = () => arguments', ['arguments']],
  [
    'class A extends B { c = d; [e] = 1; static f = A; #g = h; m() { return this.#g + i } }',
    ['B', 'd', 'e', 'h', 'i'],
  ],
  ['outer: for (const a of b) { if (a) continue outer; else break outer }', ['b']],
  ['for (let i = a; i < b; i++) { let c = i; print(c) }', ['a', 'b', 'print']],
  ['for (const a of a0) { const b = a } ; b', ['a0', 'b']],
  ['switch (a) { case b: let c = 1; default: c } c', ['a', 'b', 'c']],
  ['try { a } catch ({ message }) { message } finally { b }', ['a', 'b']],
  ['`${a}${b`${c}`}`', ['a', 'b', 'c']],
  ['a?.b?.[c]?.(d)', ['a', 'c', 'd']],
  ['new A(...b)', ['A', 'b']],
  ['function f() { var a = 1; { var b = 2; let c = 3 } return a + b + c }', ['c']],
  ['f(); { function f() {} }', ['f']],
  ['class A { static { var a = 1; a + b } }', ['b']],
  ['const a: T = b as U; c satisfies V; <W>d; e<X>(f!)', ['b', 'c', 'd', 'e', 'f']],
  ['enum E { A = a, B = A, C = E.A }', ['a']],
  ['let x: typeof y = z', ['z']],
  ['type A = { b: C }; interface D extends E { f(g: H): g is I }', []],
  ['export const a = b; export { a }', ['b']],
])('analyzeCell(%j) finds what it reads', (source, expected) => {
  expect(names(analyze(source).references)).toEqual(expected)
})

test.each<[string, string[]]>([
  ['let a: T<U> = 1', ['T', 'U']],
  ['function f<T extends B>(a: T): a is C { return true }', ['B', 'C']],
  ['type A<T> = { [K in keyof T as D]: T[K] | E }', ['D', 'E']],
  ['type A = B extends infer C extends D ? C : F', ['B', 'D', 'F']],
  ['let a: tf.Tensor', ['tf']],
  ['interface A extends B, c.D<E> { [k: string]: F; new (x: G): H }', ['B', 'c', 'E', 'F', 'G', 'H']],
  ['class A<T> implements B<T> { c?: D; e(this: A<T>): F {} }', ['B', 'D', 'F']],
  ['let a: (b: C) => typeof b', ['C']],
  ['const a = [] as const', []],
])('analyzeCell(%j) finds the types it names', (source, expected) => {
  expect(names(analyze(source).typeReferences)).toEqual(expected)
})

test('analyzeCell(…) tells typeof in a type from a type', () => {
  expect(analyze('let a: typeof b | b').typeReferences).toEqual([
    { name: 'b', line: 1, column: 15, offset: 14, ofValue: true },
    { name: 'b', line: 1, column: 19, offset: 18 },
  ])
})

test('analyzeCell(…) marks a name read only after typeof', () => {
  const { references } = analyze('typeof a; typeof b;\nb')
  expect(references).toEqual([
    { name: 'a', line: 1, column: 8, offset: 7, afterTypeof: true },
    { name: 'b', line: 2, column: 1, offset: 20 },
  ])
})

test('analyzeCell(…) lists definitions in order of appearance, types apart', () => {
  const { definitions, typeDefinitions, updates } = analyze(
    "f(); import b, { type T, c } from 'm'\nd = 1; var e; function f() {}; class g {}; interface I {}; type J = I; enum K {}; [h.i, l] = []; { var m }",
  )
  expect(definitions).toEqual(['b', 'c', 'd', 'e', 'f', 'g', 'K', 'l', 'm'])
  expect(typeDefinitions).toEqual(['b', 'T', 'c', 'g', 'I', 'J', 'K'])
  expect(names(updates)).toEqual(['d', 'l'])
})

test('analyzeCell(…) lists imports', () => {
  const { imports } = analyze(
    "import a, * as b from 'm'\nimport type { c } from 'n'\nimport { d as e, type f, 'g h' as i } from 'o'\nimport 'p'",
  )
  expect(imports.map(({ module, typeOnly, names, line }) => ({ module, typeOnly, line, names }))).toEqual([
    {
      module: 'm',
      typeOnly: false,
      line: 1,
      names: [
        { imported: 'default', local: 'a', typeOnly: false },
        { imported: '*', local: 'b', typeOnly: false },
      ],
    },
    { module: 'n', typeOnly: true, line: 2, names: [{ imported: 'c', local: 'c', typeOnly: true }] },
    {
      module: 'o',
      typeOnly: false,
      line: 3,
      names: [
        { imported: 'd', local: 'e', typeOnly: false },
        { imported: 'f', local: 'f', typeOnly: true },
        { imported: 'g h', local: 'i', typeOnly: false },
      ],
    },
    { module: 'p', typeOnly: false, line: 4, names: [] },
  ])
})

test.each([
  ['const a = ', 'unexpected end of the cell (1:11)'],
  ['f(1,\n  )\n}', 'unexpected "}" (3:1)'],
  ['let a = 1\r\nlet a = 2', "identifier 'a' has already been declared (2:5)"],
  ['const a = 1 2', 'missing semicolon (1:12)'],
  ['f(a b)', 'expected ",", found "b" (1:5)'],
  ['return 1', "'return' outside of function (1:1)"],
  ['a – b', "unexpected character '–' (1:3)"],
  [
    'export default 1',
    'a cell has no default export: give the value a name, or leave it as the last expression (1:1)',
  ],
  ["export * from 'a'", 'a cell cannot export from another module: import the names (1:1)'],
  [
    'const a = 1; export { a as b }',
    'a cell cannot rename what it exports: later cells see the name itself (1:14)',
  ],
  [
    "const a = await import('b')",
    "import() is not supported: write import … from 'module' at the top of the cell (1:17)",
  ],
  ['import.meta.url', 'import.meta is not supported: a cell has no address (1:1)'],
  ["import a = require('b')", "import … = is not supported: write import { name } from 'module' (1:1)"],
  ['namespace A { export const b = 1 }', 'namespaces are not supported: use an object or a cell (1:1)'],
  ['enum A { X }\nexport enum A { Y = 1 }', 'enum A is declared twice: put its members together (2:8)'],
  ['a?.<T>(b)\na?.<b', 'expected a name after ?., found "<" (2:4)'],
  ['@a class B {}', 'decorators are not supported (1:1)'],
  ['using a = b', 'using is not supported: tensors of a cell are released when it runs again (1:1)'],
  [
    'const f = () => { for (a of b); }',
    'a belongs to a cell above and cannot be assigned inside a function: return the value and assign it at top level (1:24)',
  ],
])('analyzeCell(%j) refuses it', (source, message) => {
  const { problem, body } = analyze(source)
  expect(`${problem?.message} (${problem?.line}:${problem?.column})`).toBe(message)
  expect(body).toBe('')
})

test('analyzeCell(…) survives brackets nested too deeply', () => {
  const { problem } = analyze('('.repeat(100_000))
  expect(problem?.message).toBe('the code is nested too deeply to be read')
})

test('analyzeCell(source) tells names that are used as types only: of those imported by name, none imported whole', () => {
  const source = `import A, { B, C, D } from 'm'
let x: A
y as B
class E implements C {}
D`
  const imported = analyze(source).imports.flatMap((one) => one.names)
  expect(imported.filter((one) => one.typeOnly).map((one) => one.local)).toEqual(['B', 'C'])
})

test('analyzeCell(source) takes an assignment for no reading, and += for one', () => {
  expect(names(analyze('a = 1; b += 1; c++').references)).toEqual(['b', 'c'])
})

test('analyzeCell(source) refuses an assignment in the body of a class', () => {
  expect(analyze('class A { static { a = 1 } }').problem?.message).toBe(
    'a belongs to a cell above and cannot be assigned inside a function: return the value and assign it at top level',
  )
})
