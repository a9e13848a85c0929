/** Puts JavaScript's own objects back as they were remembered. */
export interface Intrinsics {
  remember(): void
  restore(): void
}

type Kept = { object: object; keys: PropertyKey[]; descriptors: PropertyDescriptor[] }

/**
 * Remembers every own property of the global object, of the classes on it and of their prototypes, so that a
 * cell that overwrites `Array.prototype.map` or `globalThis.Number` harms that cell alone.
 *
 * All that `restore` itself calls is taken here, before any cell runs.
 */
export function createIntrinsics(root: object): Intrinsics {
  const { ownKeys, getOwnPropertyDescriptor, defineProperty, deleteProperty } = Reflect
  let kept: Kept[] = []

  function keep(object: object): Kept {
    const keys = ownKeys(object)
    const descriptors: PropertyDescriptor[] = []
    for (let i = 0; i < keys.length; i++) descriptors[i] = getOwnPropertyDescriptor(object, keys[i]!)!
    return { object, keys, descriptors }
  }

  function restoreOne({ object, keys, descriptors }: Kept): void {
    for (let i = 0; i < keys.length; i++) {
      const was = descriptors[i]!
      const is = getOwnPropertyDescriptor(object, keys[i]!)
      if (!is || is.value !== was.value || is.get !== was.get || is.set !== was.set)
        defineProperty(object, keys[i]!, was)
    }
    const now = ownKeys(object)
    if (now.length === keys.length) return
    for (let i = 0; i < now.length; i++) {
      let known = false
      for (let k = 0; k < keys.length && !known; k++) known = keys[k] === now[i]
      if (!known) deleteProperty(object, now[i]!)
    }
  }

  return {
    remember() {
      kept = [...objectsOf(root)].map(keep)
    },
    restore() {
      for (let i = 0; i < kept.length; i++) restoreOne(kept[i]!)
    },
  }
}

const ours = [
  'Array',
  'Object',
  'Function',
  'String',
  'Number',
  'Boolean',
  'Symbol',
  'BigInt',
  'Math',
  'JSON',
]
const more = [
  'Reflect',
  'Promise',
  'Map',
  'Set',
  'WeakMap',
  'WeakSet',
  'WeakRef',
  'Date',
  'RegExp',
  'Error',
  'Intl',
]
const errors = ['TypeError', 'RangeError', 'SyntaxError', 'ReferenceError', 'AggregateError', 'EvalError']
const binary = [
  'ArrayBuffer',
  'DataView',
  'Float32Array',
  'Float64Array',
  'Int8Array',
  'Int16Array',
  'Int32Array',
]
const bytes = [
  'Uint8Array',
  'Uint8ClampedArray',
  'Uint16Array',
  'Uint32Array',
  'BigInt64Array',
  'BigUint64Array',
]
const host = [
  'MessagePort',
  'EventTarget',
  'MessageChannel',
  'TextEncoder',
  'TextDecoder',
  'Performance',
  'Iterator',
]

/** The global object, its intrinsic values, their prototypes, and the prototypes only iteration reaches. */
function objectsOf(root: object): Set<object> {
  const found = new Set<object>([root])
  const add = (value: unknown) => {
    if ((typeof value === 'object' && value !== null) || typeof value === 'function') found.add(value)
  }
  for (const name of [...ours, ...more, ...errors, ...binary, ...bytes, ...host]) {
    const value: unknown = Reflect.get(root, name)
    add(value)
    if (typeof value === 'function') add(value.prototype)
  }
  add(Object.getPrototypeOf(Float32Array))
  add(Object.getPrototypeOf(Float32Array.prototype))
  for (const iterator of [
    [].values(),
    new Map().entries(),
    new Set().values(),
    ''[Symbol.iterator](),
    ''.matchAll(/x/g),
  ]) {
    add(Object.getPrototypeOf(iterator))
    add(Object.getPrototypeOf(Object.getPrototypeOf(iterator)))
  }
  const generator = (function* () {})()
  add(Object.getPrototypeOf(Object.getPrototypeOf(generator)))
  add(Object.getPrototypeOf(async () => {}))
  return found
}
