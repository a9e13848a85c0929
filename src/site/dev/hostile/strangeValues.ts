/** What can be thrown, and shown: an expression and a part of how it is told. */
export const strangeValues: [name: string, expression: string, thrown: string, shown?: string][] = [
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
