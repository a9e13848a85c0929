const language =
  'undefined NaN Infinity globalThis Object Function Boolean Symbol Error AggregateError EvalError RangeError ReferenceError ' +
  'SyntaxError TypeError URIError Number BigInt Math Date String RegExp Array Int8Array Uint8Array Uint8ClampedArray ' +
  'Int16Array Uint16Array Int32Array Uint32Array Float16Array Float32Array Float64Array BigInt64Array BigUint64Array Map Set WeakMap ' +
  'WeakSet WeakRef FinalizationRegistry ArrayBuffer SharedArrayBuffer DataView Atomics JSON Promise Reflect Proxy Intl ' +
  'Iterator parseInt parseFloat isNaN isFinite decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape eval'

const worker =
  'self setTimeout clearTimeout setInterval clearInterval queueMicrotask structuredClone performance crypto TextEncoder ' +
  'TextDecoder URL URLSearchParams AbortController AbortSignal Event EventTarget CustomEvent MessageChannel MessagePort Blob ' +
  'DOMException atob btoa CompressionStream DecompressionStream ReadableStream WritableStream TransformStream WebAssembly ' +
  'navigator'

const given = 'print console input'

/**
 * Names that every cell may read without a definition: those of JavaScript and of a worker, as far as Node has them too,
 * and what the runtime gives. There is no network, no document and no storage.
 */
export const knownGlobals: ReadonlySet<string> = new Set(`${language} ${worker} ${given}`.split(' '))
