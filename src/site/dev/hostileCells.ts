/** A cell that tries to break the page, and what should happen instead. */
export interface HostileCell {
  id: string
  source: string
  /** For a reader who tries it by hand. */
  expect: string
  /** How it ends: by itself, with an error of its own, or when the reader stops it. */
  ends: 'done' | 'error' | 'stopped'
  /** A part of what the cell then shows. */
  shows?: string
}

const tf = "import * as tf from '@tensorflow/tfjs'\n"

/** Cells that never end by themselves, or not soon. */
export const endless: HostileCell[] = [
  { id: 'endless-loop', source: 'while (true) {}' },
  { id: 'endless-log', source: 'for (let i = 0; ; i++) console.log(i)' },
  { id: 'endless-await', source: 'for (;;) await null' },
  {
    id: 'endless-microtasks',
    source: 'const storm = (): void => queueMicrotask(storm)\nstorm()\nawait new Promise(() => {})',
  },
  {
    id: 'endless-recursion',
    source: 'function f(): void {\n  try {\n    f()\n  } finally {\n    f()\n  }\n}\nf()',
  },
  { id: 'endless-pattern', source: "/^(a+)+$/.test('a'.repeat(60) + 'b')" },
  {
    id: 'endless-errors',
    source: 'for (;;) {\n  try {\n    null.x\n  } catch (error) {\n    console.error(error)\n  }\n}',
  },
  {
    id: 'endless-charts',
    source:
      "import * as Plot from '@observablehq/plot'\nfor (;;) Plot.dot(Array.from({ length: 1000 }, Math.random)).plot()",
  },
  { id: 'endless-tensors', source: `${tf}for (;;) tf.zeros([1000, 1000])` },
  { id: 'never-settles', source: 'print("waiting")\nawait new Promise(() => {})', shows: 'waiting' },
  { id: 'closes-its-worker', source: 'self.close()\nawait new Promise(() => {})' },
].map((cell) => ({
  ...cell,
  ends: 'stopped',
  expect: 'Runs until Stop; the page answers meanwhile, and the next run works.',
}))

/** Cells that ask for more than there is. */
export const greedy: HostileCell[] = [
  {
    id: 'deep-recursion',
    source: 'const dig = (depth: number): number => dig(depth + 1) + 1\ndig(0)',
    ends: 'error',
    shows: 'call stack',
    expect: 'An error with the line of the call.',
  },
  {
    id: 'huge-array',
    source: 'new Float64Array(2 ** 40)',
    ends: 'error',
    shows: 'RangeError',
    expect: 'An error: there is no such array.',
  },
  {
    id: 'huge-hoard',
    source: 'const hoard: Float64Array[] = []\nfor (;;) hoard.push(new Float64Array(2 ** 28))',
    ends: 'error',
    shows: 'RangeError',
    expect: 'An error once memory is refused.',
  },
  {
    id: 'huge-text',
    source: "let text = 'x'\nfor (;;) text += text",
    ends: 'error',
    shows: 'RangeError',
    expect: 'An error: the text is too long.',
  },
  {
    id: 'honest-work',
    source:
      'const end = performance.now() + 10_000\nlet sum = 0\nwhile (performance.now() < end) sum += Math.sqrt(sum + 1)\nprint(sum > 0)',
    ends: 'done',
    shows: 'true',
    expect: 'Ten seconds of computing, then true: nobody calls it endless.',
  },
]

/** Cells that print more than anyone reads, or what a page must not take for its own. */
export const talkative: HostileCell[] = [
  {
    id: 'million-lines',
    source: 'for (let i = 1; i <= 1e6; i++) print(i)',
    shows: '999,580 more not shown',
    expect: 'The first lines, a count, the last lines.',
  },
  {
    id: 'long-line',
    source: "print('a'.repeat(10_000_000) + 'z')",
    shows: 'more characters',
    expect: 'Head, count and tail of ten million characters.',
  },
  {
    id: 'long-value',
    source: "'a'.repeat(10_000_000) + 'z'",
    shows: 'more characters',
    expect: 'The same for a value.',
  },
  {
    id: 'long-error',
    source: "throw new Error('a'.repeat(10_000_000))",
    ends: 'error' as const,
    shows: 'aaaa',
    expect: 'The first thousands of characters.',
  },
  {
    id: 'long-array',
    source: 'new Float32Array(2 ** 24)',
    shows: '16777216',
    expect: 'Head, tail and count of 16 million numbers.',
  },
  {
    id: 'long-tensor',
    source: `${tf}tf.zeros([2 ** 24])`,
    shows: '...',
    expect: 'Head and tail, as PyTorch prints it.',
  },
  {
    id: 'long-list',
    source: "Array.from({ length: 1e6 }, (_, i) => 'item ' + i)",
    shows: 'item 0',
    expect: 'Head and count.',
  },
  {
    id: 'sparse-list',
    source: 'const sparse: number[] = []\nsparse[4e9] = 1\nsparse',
    expect: 'Shown at once, in a line or two.',
  },
  {
    id: 'deep-object',
    source: 'let nest: unknown = 1\nfor (let i = 0; i < 1e5; i++) nest = { nest }\nnest',
    shows: 'nest',
    expect: 'The outer levels.',
  },
  {
    id: 'wide-object',
    source: 'Object.fromEntries(Array.from({ length: 1e5 }, (_, i) => [`key${i}`, i]))',
    shows: 'key0',
    expect: 'The first keys and a count.',
  },
  {
    id: 'markup',
    source: "print('<img src=x onerror=alert(1)>', '</script><script>alert(1)</script>', '<b>bold</b>')",
    shows: '<img src=x onerror=alert(1)>',
    expect: 'The markup as text.',
  },
  {
    id: 'strange-characters',
    source: "print('\\u001b[31mred\\u001b[0m', '\\u202eright to left', '\\ud800', '👩‍🔬', '\\0')",
    shows: 'right to left',
    expect: 'Text; the rest of the page keeps its direction.',
  },
  {
    id: 'markup-in-a-label',
    source: "input.text({ label: '<img src=x onerror=alert(1)>', value: '\"><script>alert(1)</script>' })",
    expect: 'A text field whose label is that text.',
  },
  {
    id: 'late-lines',
    source: "setTimeout(() => print('late'), 50)\nprint('now')",
    shows: 'late',
    expect: 'now, then late, both here.',
  },
  {
    id: 'late-flood',
    source: "setInterval(() => print('tick'), 0)\nundefined",
    shows: 'more was printed and is not shown',
    expect: 'Two hundred ticks, then a note.',
  },
].map((cell) => ({ ends: 'done' as const, ...cell }))

/** What can be thrown, and shown: an expression and a part of how it is told. */
const values: [name: string, expression: string, thrown: string, shown?: string][] = [
  ['null', 'null', 'thrown null: null', 'null'],
  ['undefined', 'undefined', 'thrown undefined'],
  ['text', "'just text'", 'thrown string: just text', 'just text'],
  ['function', 'function named() {}', 'thrown function', 'named'],
  ['symbol', "Symbol('s')", 'thrown symbol: Symbol(s)', 'Symbol(s)'],
  ['bigint', '12n', 'thrown bigint: 12n', '12n'],
  ['minus-zero', '-0', 'thrown number: -0', '-0'],
  ['dom-exception', "new DOMException('stop', 'AbortError')", 'AbortError: stop', 'stop'],
  [
    'throwing-getters',
    '{ get name() { throw 1 }, get message() { throw 2 }, get stack() { throw 3 }, toString() { throw 4 }, toJSON() { throw 5 } }',
    'object',
  ],
  [
    'proxy',
    "new Proxy({}, { get() { throw new Error('trap') }, ownKeys() { throw new Error('trap') }, getPrototypeOf() { throw new Error('trap') } })",
    'object',
  ],
  [
    'revoked-proxy',
    '(() => { const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); return proxy })()',
    'object',
  ],
  ['frozen', "Object.freeze(new Error('frozen'))", 'Error: frozen', 'frozen'],
  [
    'cyclic',
    '(() => { const knot: Record<string, unknown> = { big: 1n }; knot.self = knot; return knot })()',
    'big',
    'big',
  ],
  [
    'cyclic-cause',
    "(() => { const error = new Error('loop'); error.cause = error; return error })()",
    'Error: loop',
    'loop',
  ],
  ['without-prototype', 'Object.create(null)', 'thrown object', '{'],
  ['thenable', "{ then(resolve: unknown, reject: (value: unknown) => void) { reject('then') } }", 'then'],
  ['weak', 'new WeakMap()', 'thrown object', 'WeakMap'],
  ['promise', '[new Promise(() => {})]', 'thrown object', 'Promise'],
]

export const thrown: HostileCell[] = [
  ...values.map(([name, expression, shows]) => ({
    id: `throw-${name}`,
    source: `throw (${expression})`,
    shows,
  })),
  {
    id: 'throw-disposed',
    source: `${tf}const gone = tf.zeros([2])\ngone.dispose()\nthrow gone`,
    shows: 'disposed',
  },
  {
    id: 'use-disposed',
    source: `${tf}const gone = tf.zeros([2])\ngone.dispose()\ngone.add(1)`,
    shows: 'disposed',
  },
  {
    id: 'throw-aggregate',
    source: "throw new AggregateError([new Error('first'), 'second'], 'both')",
    shows: 'caused by',
  },
  {
    id: 'unhandled-rejection',
    source: "\nPromise.reject(new Error('nobody waits'))\nundefined",
    shows: 'line 2, column 16',
  },
  {
    id: 'error-in-callback',
    source: "setTimeout(() => {\n  throw new Error('in a timer')\n})\nundefined",
    shows: 'line 2, column 9',
  },
].map((cell) => ({ ...cell, ends: 'error' as const, expect: 'An error that says what was thrown.' }))

export const shown: HostileCell[] = [
  ...values
    .filter(([name]) => name !== 'thenable')
    .map(([name, expression, , shows]) => ({ id: `show-${name}`, source: `(${expression})`, shows })),
  { id: 'show-disposed', source: `${tf}const gone = tf.zeros([2])\ngone.dispose()\ngone`, shows: 'disposed' },
].map((cell) => ({
  ...cell,
  ends: 'done' as const,
  expect: 'Shown in a few lines, or as what cannot be read.',
}))

/** Cells that spoil what others use. The cell `survivor` works after each. */
export const vandals: HostileCell[] = [
  {
    id: 'spoils-prototypes',
    source:
      "Array.prototype.map = () => { throw new Error('gone') }\nPromise.prototype.then = undefined!\nString.prototype.slice = () => 'x'\nObject.prototype.toString = undefined!\nundefined",
    ends: 'error' as const,
    shows: 'gone',
  },
  {
    id: 'spoils-globals',
    source:
      'for (const name of Object.getOwnPropertyNames(globalThis)) {\n  try {\n    delete (globalThis as any)[name]\n  } catch {}\n}\nundefined',
  },
  {
    id: 'spoils-messages',
    source:
      "MessagePort.prototype.postMessage = () => {}\nself.postMessage({ type: 'failed', reason: 'forged' })\nself.onmessage = null\nundefined",
  },
  {
    id: 'spoils-errors',
    source:
      "Error.stackTraceLimit = 0\n;(Error as any).prepareStackTrace = () => { throw 1 }\nthrow new Error('still told')",
    ends: 'error' as const,
    shows: 'still told',
  },
  {
    id: 'spoils-then',
    source:
      "Object.defineProperty(Object.prototype, 'then', { get() { throw new Error('then') }, configurable: true })\nundefined",
    ends: 'error' as const,
    shows: 'then',
  },
  {
    id: 'freezes-all',
    source:
      'Object.freeze(Array.prototype)\nObject.freeze(Object.prototype)\nObject.freeze(globalThis)\nundefined',
  },
  {
    id: 'shadows',
    source:
      '{\n  const console = 1, self = 2, Number = 3, tf = 4, print = 5, Error = 6, Promise = 7, postMessage = 8\n}\nprint([1].length)',
  },
  {
    id: 'shadows-at-top',
    source:
      'const console = 1, self = 2, Number = 3, tf = 4, Error = 6, Promise = 7, postMessage = 8, name = 9\nprint(console + self + Number)',
    shows: '6',
  },
].map((cell) => ({ ends: 'done' as const, ...cell, expect: 'Harms this cell alone: survivor still works.' }))

/** Errors that should teach. */
export const mistakes: HostileCell[] = [
  {
    id: 'shapes-of-a-product',
    source: `${tf}const a = tf.zeros([2, 3])\nconst b = tf.zeros([2, 3])\na.matMul(b)`,
    shows: 'matMul: a has shape [2, 3], b has shape [2, 3]; inner dimensions 3 and 2 must agree',
  },
  {
    id: 'shapes-of-a-sum',
    source: `${tf}const a = tf.zeros([2, 3])\nconst b = tf.zeros([4])\ntf.add(a, b)`,
    shows: 'add: a has shape [2, 3], b has shape [4]',
  },
  { id: 'unknown-name', source: 'const a = 1\na + nowhere', shows: 'line 2, column 5' },
  { id: 'name-from-below', source: 'definedBelow + 1', shows: 'cell "defines-below" below defines it' },
  { id: 'unknown-module', source: "const a = 1\nimport x from 'left-pad'\nx", shows: 'line 2, column 1' },
  {
    id: 'unknown-export',
    source: "\nimport { loss } from 'lossbook/losses'\nloss",
    shows: 'line 2, column 1',
  },
  { id: 'half-typed', source: 'const a = 1\nfor (', shows: 'line 2' },
  { id: 'reads-a-failed-cell', source: 'failedHere + 1', shows: 'fails-first' },
].map((cell) => ({
  ...cell,
  ends: 'error' as const,
  expect: 'An error with its line and column, and what to do.',
}))

/** Every widget, a cell that follows them, and one that keeps tensors. */
export const widgets: HostileCell[] = [
  {
    id: 'widgets',
    source: `const share = input.range({ label: 'Share', min: 0, max: 1, step: 0.1, value: 0.5 })
const count = input.number({ label: 'Count', min: 0, max: 10, value: 3 })
const kind = input.choice({ label: 'Kind', options: ['hard', 'soft'], value: 'hard' })
const on = input.checkbox({ label: 'On', value: false })
const note = input.text({ label: 'Note', value: 'none' })`,
    ends: 'done',
    expect: 'Five controls with their labels.',
  },
  {
    id: 'follows-widgets',
    source: 'print(share, count, kind, on, note)',
    ends: 'done',
    expect: 'Follows the five controls while they change.',
  },
  {
    id: 'keeps-tensors',
    source: `${tf}for (let i = 0; i < 100; i++) tf.zeros([10])`,
    ends: 'done',
    expect: 'A hundred tensors that go when the cell runs again, is reset or stopped.',
  },
]

/** Cells that others lean on. */
const helpers: HostileCell[] = [
  {
    id: 'survivor',
    source: "print([1, 2, 3].map((x) => 2 * x).join(), Number('3'), {}.toString().slice(1, 7))",
    ends: 'done',
    shows: '2,4,6 3 object',
    expect: 'Works after everything else on this page.',
  },
]
const below: HostileCell[] = [
  {
    id: 'defines-below',
    source: 'const definedBelow = 1',
    ends: 'done',
    expect: 'Defines a name for a cell above it.',
  },
]
const failing: HostileCell[] = [
  {
    id: 'fails-first',
    source: "const failedHere = 1\nthrow new Error('first')",
    ends: 'error',
    shows: 'first',
    expect: 'Fails before a cell that reads from it.',
  },
]

/** All of them as the page `/dev/torture/` shows them, by heading. Vandals that shadow names come last: names reach down. */
export const hostileCells: Record<string, HostileCell[]> = {
  'After each, this must work': helpers,
  'Endless, until Stop': endless,
  Greedy: greedy,
  Talkative: talkative,
  Thrown: thrown,
  Shown: shown,
  'Widgets and memory': widgets,
  'Mistakes that should teach': [...failing, ...mistakes, ...below],
  Vandals: vandals,
}
