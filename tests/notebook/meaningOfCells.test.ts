import { expect, test } from 'vitest'
import { runCells } from './runCells.ts'

const lib = { lib: { double: (x: number) => 2 * x, default: 7, e: 3 } }

// What each cell shows, by hand from the rules of ARCHITECTURE.md.
const cases: [title: string, cells: string[], shown: unknown[][]][] = [
  ['a name reads its nearest definition above', ['const a = 1', 'a', 'const a = 2', 'a'], [[], [1], [], [2]]],
  [
    'cells in between keep the older definition',
    ['let a = 1', 'const f = () => a', 'let a = 2', '[a, f()]'],
    [[], [], [], [[2, 1]]],
  ],
  ['a redefinition does not read itself', ['let a = 1', 'let a = 5; a'], [[], [5]]],
  [
    'a parameter shadows',
    ['const a = 1', '((a) => a)(9)', '{ const a = 3; print(a) }', 'a'],
    [[], [9], [3], [1]],
  ],
  [
    'a catch parameter and a label shadow nothing outside',
    ['const e = 1', 'try { throw 2 } catch (e) { print(e) }\ne'],
    [[], [2, 1]],
  ],
  [
    'assigning at top level defines from there on',
    ['let a = 1', 'a = a + 1', 'a', 'a += 10; a', 'a'],
    [[], [], [2], [12], [12]],
  ],
  ['assigning needs not read', ['let a = 1', 'a = 5', 'a'], [[], [], [5]]],
  ['a++ is a definition', ['let a = 1', 'a++', 'a'], [[], [], [2]]],
  ['an assignment in brackets is shown', ['let a = 1', '(a = 5)'], [[], [5]]],
  ['a conditional assignment keeps the older value', ['let a = 1', 'if (false) a = 2', 'a'], [[], [], [1]]],
  ['a loop updates', ['let sum = 0', 'for (const x of [1, 2, 3]) sum += x', 'sum'], [[], [], [6]]],
  ['a loop head assigns', ['let x = 0', 'for (x of [1, 2]);', 'x'], [[], [], [2]]],
  [
    'destructuring assignment defines',
    ['let a = 1, b = 2', ';[a, b] = [b, a]', '[a, b]'],
    [[], [], [[2, 1]]],
  ],
  [
    'destructuring with defaults and rest',
    [
      'const { a, b: { c = 4 }, ...d } = { a: 1, b: {}, e: 5, f: 6 }\nconst [g, , ...h] = [1, 2, 3]',
      '[a, c, d, g, h]',
    ],
    [[], [[1, 4, { e: 5, f: 6 }, 1, [3]]]],
  ],
  [
    'a constant cannot be assigned in its cell',
    ['const m = await 1; m = 2'],
    [['error: TypeError: Assignment to constant variable.']],
  ],
  ['a constant from above may be redefined', ['const m = 1', 'm = 2', 'm'], [[], [], [2]]],
  [
    'functions and classes are seen below',
    ['function f(): number { return 1 }\nclass A { x = 2 }', 'f() + new A().x'],
    [[], [3]],
  ],
  ['functions are hoisted in their cell', ['const x = f(); function f() { return 1 }', 'x'], [[], [1]]],
  ['var comes out of blocks', ['for (var i = 0; i < 3; i++) { var last = i }', '[i, last]'], [[], [[3, 2]]]],
  ['let stays in its block', ['{ let hidden = 1 }', 'hidden'], [[], ['error: hidden is not defined above']]],
  [
    'a closure keeps its definition',
    ['const n = 1', 'const get = () => n', 'const n = 2', 'get()'],
    [[], [], [], [1]],
  ],
  ['definitions are snapshots', ['let n = 1\nconst set = (x: number) => { n = x }', 'set(5); n'], [[], [1]]],
  ['mutation is seen: it is one object', ['const list = [1]', 'list.push(2)', 'list'], [[], [2], [[1, 2]]]],
  [
    'assigning inside a function is refused',
    ['let n = 1', 'const f = () => { n = 2 }'],
    [
      [],
      [
        'error: n belongs to a cell above and cannot be assigned inside a function: return the value and assign it at top level (1:19)',
      ],
    ],
  ],
  [
    'export is allowed',
    ['export const a = 1\nexport function f() { return a }', 'f()', 'const b = 2\nexport { b }', 'b'],
    [[], [1], [], [2]],
  ],
  [
    'imports are definitions',
    [
      "import { double } from 'lib'",
      'double(2)',
      "import * as all from 'lib'\nimport seven from 'lib'",
      'all.e + seven',
    ],
    [[], [4], [], [10]],
  ],
  ['an import with another name', ["import { double as twice, e } from 'lib'\ntwice(e)"], [[6]]],
  ['a type-only import leaves nothing', ["import type { T } from 'nowhere'\nconst a: T = 1\na"], [[1]]],
  ['an inline type import leaves nothing', ["import { type T, e } from 'lib'\nconst a: T = e\na"], [[3]]],
  [
    'an import used as a type leaves nothing',
    ["import { Tensor2D, e } from 'lib'\nconst f = (x: Tensor2D) => x as Tensor2D\nf(e)"],
    [[3]],
  ],
  [
    'a type by name is no value',
    ["import type { T } from 'lib'", 'T'],
    [[], ['error: T is only a type in cell "c0" above: define or import its value here']],
  ],
  [
    'an imported name cannot be assigned',
    ["import { e } from 'lib'\ne = 2"],
    [['error: e is imported and cannot be assigned: choose another name (2:1)']],
  ],
  [
    'await at top level',
    ['const a = await Promise.resolve(1)\nconst b = await a', 'await Promise.resolve(a + b)'],
    [[], [2]],
  ],
  ['a promise is shown as its value', ['Promise.resolve(4)'], [[4]]],
  ['await in loops', ['let s = 0\nfor await (const x of [1, Promise.resolve(2)]) s += x', 's'], [[], [3]]],
  ['an unknown name is named', ['nosuch + 1'], [['error: nosuch is not defined above']]],
  [
    'a name from below names its cell',
    ['x', 'const x = 1'],
    [['error: x is not defined above; cell "c1" below defines it: move that cell up, or this one down'], []],
  ],
  ['a cell does not see its own later assignment', ['total += 1'], [['error: total is not defined above']]],
  ['typeof asks without error', ['typeof nosuch'], [['undefined']]],
  [
    'the network and the page are not there',
    ["fetch('/')", 'document', 'window'],
    [
      ['error: fetch is not defined above'],
      ['error: document is not defined above'],
      ['error: window is not defined above'],
    ],
  ],
  ['a global is not assigned', ['Math = 1'], [['error: Math is not defined above']]],
  ['a comment alone shows nothing', ['// nothing', '/* x */\n'], [[], []]],
  ['an empty cell shows nothing', ['', '  \n\n'], [[], []]],
  ['a type alone shows nothing', ['interface A { x: number }\ntype B = A'], [[]]],
  ['text alone is shown', ["'use strict'"], [['use strict']]],
  [
    'a trailing comment and semicolon',
    ['1 // one', '2; // two', '3 /* three */ ;\n// end', '4;;'],
    [[1], [2], [3], [4]],
  ],
  ['falsy values are shown', ['null', "''", '0', 'false'], [[null], [''], [0], [false]]],
  ['a comma expression shows its last', ['1, 2'], [[2]]],
  ['an object literal in brackets', ['({ a: 1 })'], [[{ a: 1 }]]],
  ['prints and the last value come in order', ['print(1); console.log(2)\n3'], [[1, 2, 3]]],
  // Names that tools themselves use (microsoft/TypeScript#26068).
  [
    'print and console may be shadowed',
    ['const print = 1, console = 2', 'print + console', '((x) => x)(4)'],
    [[], [3], [4]],
  ],
  [
    'Number, self, name, Error, tf may be defined',
    [
      'const Number = 1, self = 2, name = 3, Error = 4, tf = 5, postMessage = 6',
      'Number + self + name + Error + tf + postMessage',
    ],
    [[], [21]],
  ],
  ['__show is reserved', ['const __show = 1'], [['error: __show is reserved: choose another name (1:7)']]],
  [
    'then would make a promise of the definitions',
    ['const then = 1'],
    [['error: then is not usable as a top-level name: choose another (1:7)']],
  ],
  ['arguments is no name of a cell', ['arguments'], [['error: arguments is not defined above']]],
  ['this is undefined, as in a module', ['this === undefined'], [[true]]],
  ['code is strict', ['(function () { return this === undefined })()'], [[true]]],
  ['Greek letters and hats', ['const σ = (z: number) => z * 2; const ŷ = σ(2)', 'ŷ'], [[], [4]]],
  ['<!-- is no comment', ['let b = 1', '2 <!--b'], [[], [false]]],
  [
    'text is kept',
    ['const s = `a${1}</script>\r\nb  `\ns', 'let i = 3\ni--\ni'],
    [['a1</script>\nb  '], [2]],
  ],
  [
    'an enum may name a type as a member is named',
    ['type A = number\nenum E { A = 1, B = A as A }\nE.B'],
    [[1]],
  ],
  [
    'an enum has its reverse mapping',
    ["enum E { A, B = A + 4, C, D = 'd' }\nE", 'const enum F { X = 1 << 2 }\nF.X'],
    [[{ A: 0, 0: 'A', B: 4, 4: 'B', C: 5, 5: 'C', D: 'd' }], [4]],
  ],
  [
    'parameter properties are assigned',
    [
      'class P { constructor(private readonly x: number, public y = 2) {} get sum() { return this.x + this.y } }\nclass Q extends P { constructor(readonly z: number) { super(1); this.z += 1 } }\n[new P(3).sum, new Q(5).z]',
    ],
    [[[5, 6]]],
  ],
  [
    'satisfies, as, ! and generics',
    ['const id = <T,>(x: T): T => x!\nid<number>(4 satisfies number) as unknown as string'],
    [[4]],
  ],
  [
    'overloads, abstract, index signatures',
    [
      'function f(x: string): void\nfunction f(x: number): void\nfunction f(x: unknown) { return x }\nabstract class A { [k: string]: unknown; abstract g(): void; declare h: number; i?: number; j!: string }\nclass B extends A { override g() { return f(1) } }\nnew B().g()',
    ],
    [[1]],
  ],
  [
    'an as before a bracket ends its line',
    ['const y = [5]', 'const x = y as number[]\n;[1].push(2)\nlet z: number\n(3)\nx'],
    [[], [[5]]],
  ],
]

test.each(cases)('cells: %s', async (_, cells, shown) => {
  expect(await runCells(cells, lib)).toEqual(shown)
})
