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

/** What JavaScript itself, and a worker's message port, put on the global object: classes that cells and libraries use. */
export const languageNames: readonly string[] = [...ours, ...more, ...errors, ...binary, ...bytes, ...host]
