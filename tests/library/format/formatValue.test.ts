import * as tf from '@tensorflow/tfjs'
import { beforeAll, describe, expect, test } from 'vitest'
import { formatValue } from '../../../src/library/format/index.ts'

beforeAll(() => tf.setBackend('cpu'))

// Every expected text here is written by hand, from JavaScript's own notation and the rules in the docstring.

const thrower = (thrown: unknown) => (): never => {
  throw thrown
}

describe('formatValue(primitive) is what JavaScript writes', () => {
  test.each<[unknown, string]>([
    [0, '0'],
    [-0, '-0'],
    [NaN, 'NaN'],
    [Infinity, 'Infinity'],
    [-Infinity, '-Infinity'],
    [0.1 + 0.2, '0.30000000000000004'],
    [1e21, '1e+21'],
    [5e-324, '5e-324'],
    [123456789012345680000, '123456789012345680000'],
    [true, 'true'],
    [null, 'null'],
    [undefined, 'undefined'],
    [10n, '10n'],
    [-3n, '-3n'],
    [Symbol('loss'), 'Symbol(loss)'],
    [Symbol(), 'Symbol()'],
    ['as it is\n\t"quoted"', 'as it is\n\t"quoted"'],
    ['', ''],
  ])('%o', (value, text) => {
    expect(formatValue(value)).toBe(text)
  })
})

test('formatValue(bigint) counts the digits of one too long to write', () => {
  expect(formatValue(10n ** 999n)).toBe(`1${'0'.repeat(999)}n`)
  expect(formatValue(16n ** 100_000n)).toBe('[bigint of about 120413 digits]')
})

test('formatValue([string]) quotes and escapes nested text', () => {
  expect(formatValue(["it's", 'a\\b', 'line\nbreak\ttab', '\u0000\u001b', 'é 😀'])).toBe(
    String.raw`['it\'s', 'a\\b', 'line\nbreak\ttab', '\x00\x1B', 'é 😀']`,
  )
  expect(formatValue(['\ud83d', '\ude00!', '\u202eabc\u2028'])).toBe(
    String.raw`['\uD83D', '\uDE00!', '\u202Eabc\u2028']`,
  )
})

test('formatValue([string]) bounds a very long text and splits no surrogate pair', () => {
  expect(formatValue(['a'.repeat(1_000_000)])).toBe(`[\n  '${'a'.repeat(1000)}'... 999000 more characters\n]`)
  expect(formatValue([`${'a'.repeat(999)}😀`])).toBe(`[\n  '${'a'.repeat(999)}'... 2 more characters\n]`)
})

describe('formatValue(tensors)', () => {
  test('is torch text for one', () => {
    expect(formatValue(tf.scalar(1.4612))).toBe('tensor(1.4612)')
  })
  test('is a list of them for an array', () => {
    expect(formatValue([tf.scalar(1.4612), tf.scalar(3, 'int32')])).toBe('[tensor(1.4612), tensor(3)]')
  })
  test('aligns the lines of a nested matrix', () => {
    const matrix = tf.tensor2d([
      [1, 2],
      [3, 4],
    ])
    expect(formatValue([matrix, tf.scalar(true, 'bool')])).toBe(
      '[\n  tensor([[1., 2.],\n          [3., 4.]]),\n  tensor(True)\n]',
    )
    expect(formatValue({ grad: matrix })).toBe('{\n  grad: tensor([[1., 2.],\n                [3., 4.]])\n}')
  })
  test('says that one is disposed', () => {
    const tensor = tf.zeros([2])
    tensor.dispose()
    expect(formatValue([tensor])).toBe('[tensor(<disposed>, size=(2,))]')
  })
  test('takes a plain object with the same fields for an object', () => {
    expect(formatValue({ dtype: 'int32', shape: [1], data: [5] })).toBe(
      "{ dtype: 'int32', shape: [1], data: [5] }",
    )
  })
})

class Point {
  x = 1
  y = [2]
}
class Stack extends Array {}
class LossError extends Error {}
const error = new TypeError('bad shape', { cause: 'why' })

describe('formatValue(object)', () => {
  test.each<[string, unknown, string]>([
    ['empty ones', [[], {}, new Map(), new Set()], '[[], {}, Map(0) {}, Set(0) {}]'],
    ['keys', { a: 1, 'b-c': 2, 3: 4, [Symbol('s')]: 5 }, "{ '3': 4, a: 1, 'b-c': 2, [Symbol(s)]: 5 }"],
    ['nesting', { a: [1, { b: -0 }], c: null }, '{ a: [1, { b: -0 }], c: null }'],
    ['function', function loss() {}, '[Function: loss]'],
    ['arrow function', [() => {}], '[[Function (anonymous)]]'],
    ['async function', async function train() {}, '[AsyncFunction: train]'],
    ['function with properties', Object.assign(function f() {}, { a: 1 }), '[Function: f] { a: 1 }'],
    ['class', Point, '[class Point]'],
    ['subclass', Stack, '[class Stack extends Array]'],
    ['instance', new Point(), 'Point { x: 1, y: [2] }'],
    ['instance without fields', new (class Empty {})(), 'Empty {}'],
    ['subclassed array', Stack.from([1, 2]), 'Stack(2) [1, 2]'],
    ['null prototype', Object.assign(Object.create(null), { a: 1 }), '[Object: null prototype] { a: 1 }'],
    ['frozen', Object.freeze({ a: Object.freeze([1]) }), '{ a: [1] }'],
    ['Date', new Date(0), '1970-01-01T00:00:00.000Z'],
    ['invalid Date', new Date(NaN), 'Invalid Date'],
    ['RegExp', /a\/b/gi, '/a\\/b/gi'],
    ['Error', new RangeError('too far'), 'RangeError: too far'],
    ['nested Error with cause', [error], "[[TypeError: bad shape] { [cause]: 'why' }]"],
    ['Error of a class that kept the name', new LossError('x'), 'LossError: x'],
    ['Error with properties', Object.assign(new Error('x'), { code: 5 }), 'Error: x { code: 5 }'],
    ['Promise', Promise.resolve(1), 'Promise { <not awaited> }'],
    [
      'Map',
      new Map<unknown, unknown>([
        ['a', 1],
        [{ k: 1 }, [2]],
      ]),
      "Map(2) { 'a' => 1, { k: 1 } => [2] }",
    ],
    ['Set', new Set([1, 'a', NaN]), "Set(3) { 1, 'a', NaN }"],
    ['WeakMap', new WeakMap(), 'WeakMap { <unknown> }'],
    ['WeakSet', new WeakSet(), 'WeakSet { <unknown> }'],
    ['boxed', [Object(1), Object('a'), Object(1n)], "[[Number: 1], [String: 'a'], [BigInt: 1n]]"],
    [
      'typed arrays',
      [new Float32Array([0.5, -0]), new Uint8Array(0)],
      '[Float32Array(2) [0.5, -0], Uint8Array(0) []]',
    ],
    ['bigint array', new BigInt64Array([1n]), 'BigInt64Array(1) [1n]'],
    ['ArrayBuffer', new ArrayBuffer(8), 'ArrayBuffer { byteLength: 8 }'],
    ['generator', (function* () {})(), 'Object [Generator] {}'],
    ['Math', Math, 'Object [Math] {}'],
    // prettier-ignore
    ['sparse array', [1, , , 2, , 3], '[1, <2 empty items>, 2, <1 empty item>, 3]'],
    ['array with properties', Object.assign([1], { index: 0 }), '[1, index: 0]'],
    [
      'getter',
      {
        get area() {
          return 12
        },
      },
      '{ area: 12 }',
    ],
    [
      'throwing getter',
      {
        get a() {
          return thrower(new Error('boom'))()
        },
        b: 1,
      },
      '{ a: [threw Error: boom], b: 1 }',
    ],
    [
      'getter that throws no error',
      {
        get a() {
          return thrower('boom')()
        },
      },
      "{ a: [threw 'boom'] }",
    ],
  ])('%s', (_, value, text) => {
    expect(formatValue(value)).toBe(text)
  })
})

describe('formatValue(hostile) calls nothing of the value and never throws', () => {
  const throws = thrower(new Error('hostile'))
  const trapped = new Proxy({}, { get: throws, ownKeys: throws, getPrototypeOf: throws, has: throws })
  const revoked = Proxy.revocable({}, {})
  revoked.revoke()
  const revokedFunction = Proxy.revocable(() => {}, {})
  revokedFunction.revoke()
  const evil = new (class Evil {
    toString = 1
    declare toJSON: unknown
    static {
      Object.defineProperty(this.prototype, 'constructor', { get: throws })
      Object.defineProperty(this.prototype, Symbol.toStringTag, { get: throws })
      Object.defineProperty(this.prototype, Symbol.toPrimitive, { value: throws })
      Object.defineProperty(this.prototype, 'toJSON', { value: throws })
    }
  })()
  const sneaky = Object.defineProperty(new Error('x'), 'message', { get: throws })
  const thrownProxy = { get a() { return thrower(trapped)() } } // prettier-ignore
  const fakeTensor = { shape: [2], dtype: 'float32', dataSync: throws }
  test.each<[string, unknown, string]>([
    ['a proxy whose traps throw', trapped, '[unreadable: Error: hostile]'],
    ['a nested one', { a: [trapped] }, '{ a: [[unreadable: Error: hostile]] }'],
    ['a revoked proxy', revoked.proxy, '[revoked Proxy]'],
    ['a revoked proxy of a function', [revokedFunction.proxy], '[[revoked Proxy]]'],
    ['a transparent proxy', new Proxy([1, 2], {}), '[1, 2]'],
    ['getters on its prototype', evil, '{ toString: 1 }'],
    ['a constructor of its own', { constructor: 5 }, '{ constructor: 5 }'],
    ['an error whose message throws', sneaky, 'Error'],
    ['a getter that throws a proxy', thrownProxy, '{ a: [threw Object] }'],
    ['a tensor that cannot be read', fakeTensor, 'tensor(<unreadable: Error: hostile>, size=(2,))'],
    ['a class without a name', class { static override = 1; static name = 5 }, '[class (anonymous)] { name: 5, override: 1 }'], // prettier-ignore
    ['a Map only by prototype', Object.create(Map.prototype), 'Map {}'],
  ])('%s', (_, value, text) => {
    expect(formatValue(value)).toBe(text)
  })
})

test('formatValue(cyclic) marks where it meets itself', () => {
  const cyclic: Record<string, unknown> = { a: 1 }
  cyclic.self = cyclic
  cyclic.list = [cyclic]
  expect(formatValue(cyclic)).toBe('{ a: 1, self: [Circular], list: [[Circular]] }')
  const map = new Map<unknown, unknown>()
  map.set('map', map)
  expect(formatValue(map)).toBe("Map(1) { 'map' => [Circular] }")
  const shared = { b: 1 }
  expect(formatValue([shared, shared])).toBe('[{ b: 1 }, { b: 1 }]')
})

test('formatValue(deep) ends at ten levels', () => {
  let deep: unknown = 0
  for (let level = 0; level < 100_000; level++) deep = [deep]
  expect(formatValue(deep)).toBe(`${'['.repeat(11)}[Array]${']'.repeat(11)}`)
  let instance: unknown = 0
  for (let level = 0; level < 5; level++) instance = Object.assign(new Point(), { x: instance, y: 0 })
  expect(formatValue(instance)).toBe('Point { x: Point { x: Point { x: [Point], y: 0 }, y: 0 }, y: 0 }')
})

describe('formatValue(long) shows both ends and the count', () => {
  const ends = '  0, 0, 0, 0, 0, 0, 0, 0, 0, 0,\n  ... 999980 more,\n  0, 0, 0, 0, 0, 0, 0, 0, 0, 0\n]'
  test('for a typed array', () => {
    expect(formatValue(new Uint8Array(1_000_000))).toBe(`Uint8Array(1000000) [\n${ends}`)
  })
  test('for an array', () => {
    // 78 characters, so on one line.
    const zeros = '0, 0, 0, 0, 0, 0, 0, 0, 0, 0'
    expect(formatValue(new Array(1_000_000).fill(0))).toBe(`[${zeros}, ... 999980 more, ${zeros}]`)
  })
  test('for holes', () => {
    expect(formatValue(new Array(4_294_967_295))).toBe(
      '[<10 empty items>, ... 4294967275 more, <10 empty items>]',
    )
  })
  test('for a proxy, of which it asks no more than twenty items', () => {
    let asked = 0
    const get = (target: object, key: string | symbol): unknown => (asked++, Reflect.get(target, key))
    formatValue(new Proxy(new Array(1_000_000).fill(0), { get }))
    expect(asked).toBeLessThan(40)
  })
  test('for Sets, Maps and objects, by their first hundred', () => {
    const numbers = Array.from({ length: 100_000 }, (_, index) => index)
    const pairs = numbers.map((index): [string, number] => [`k${index}`, index])
    expect(formatValue(new Set(numbers))).toMatch(
      /^Set\(100000\) \{\n[^]* 98, 99,\n {2}\.\.\. 99900 more\n\}$/,
    )
    expect(formatValue(new Map(pairs))).toMatch(/'k99' => 99,\n {2}\.\.\. 99900 more\n\}$/)
    expect(formatValue(Object.fromEntries(pairs))).toMatch(/ k99: 99,\n {2}\.\.\. 99900 more\n\}$/)
  })
  test('for many long parts, by the length of the whole', () => {
    const row = Array.from({ length: 500 }, (_, index) => index + 0.123456789)
    const text = formatValue(Array.from({ length: 500 }, () => row))
    expect(text.length).toBeLessThan(100_000)
    expect(text).toMatch(/\n {2}\.\.\. \d+ more\n\]$/)
  })
})

test('formatValue(array) fills a line of 80 and no more', () => {
  const word = 'x'.repeat(35)
  // '[' + two quoted words + ', ' + ']' is 2 + 2 * 37 + 2 = 78.
  expect(formatValue([word, word])).toBe(`['${word}', '${word}']`)
  expect(formatValue([word, `${word}xx`])).toBe(`['${word}', '${word}xx']`)
  expect(formatValue([word, `${word}xxx`])).toBe(`[\n  '${word}',\n  '${word}xxx'\n]`)
})

test('formatValue(array) aligns many numbers in columns', () => {
  const squares = Array.from({ length: 30 }, (_, index) => index * index)
  expect(formatValue(squares)).toBe(
    [
      '[',
      '    0,   1,   4,   9,  16,  25,  36,  49,  64,  81, 100, 121, 144, 169, 196,',
      '  225, 256, 289, 324, 361, 400, 441, 484, 529, 576, 625, 676, 729, 784, 841',
      ']',
    ].join('\n'),
  )
})

test('formatValue(array) puts texts into columns from seven on', () => {
  const texts = (count: number) => Array.from({ length: count }, () => 'x'.repeat(20))
  const quoted = `'${'x'.repeat(20)}'`
  expect(formatValue(texts(6))).toBe(`[\n${Array(6).fill(`  ${quoted}`).join(',\n')}\n]`)
  const line = `  ${Array(3).fill(quoted).join(', ')}`
  expect(formatValue(texts(7))).toBe(`[\n${line},\n${line},\n  ${quoted}\n]`)
})

test('formatValue(object) indents what does not fit on a line', () => {
  const options = { gammaNeg: 4, gammaPos: 1, clip: 0.05, eps: 1e-8, disableGradFocalLoss: false }
  expect(formatValue({ loss: 'asymmetric', options })).toBe(
    [
      '{',
      "  loss: 'asymmetric',",
      '  options: {',
      '    gammaNeg: 4,',
      '    gammaPos: 1,',
      '    clip: 0.05,',
      '    eps: 1e-8,',
      '    disableGradFocalLoss: false',
      '  }',
      '}',
    ].join('\n'),
  )
})
