/**
 * What an object is by its internal slots: no property of the value is read, so nothing it overrides can deceive or throw.
 * Each returns undefined for an object of another kind, proxies included.
 */

/** Result of a built-in method or getter of `prototype` applied to a value that may not be of its kind. */
function applied(prototype: object, key: PropertyKey, value: object, args: unknown[] = []): unknown {
  const descriptor = Reflect.getOwnPropertyDescriptor(prototype, key)
  const method = descriptor?.get ?? descriptor?.value
  try {
    return Reflect.apply(method as (...args: unknown[]) => unknown, value, args)
  } catch {
    return undefined // wrong kind: that is the answer
  }
}

export const mapSize = (value: object): number | undefined =>
  applied(Map.prototype, 'size', value) as number | undefined

export const setSize = (value: object): number | undefined =>
  applied(Set.prototype, 'size', value) as number | undefined

export const dateTime = (value: object): number | undefined =>
  applied(Date.prototype, 'getTime', value) as number | undefined

export const regExpSource = (value: object): string | undefined =>
  value === RegExp.prototype ? undefined : (applied(RegExp.prototype, 'source', value) as string | undefined)

export function bufferLength(value: object): number | undefined {
  const length = applied(ArrayBuffer.prototype, 'byteLength', value)
  if (length !== undefined || typeof SharedArrayBuffer === 'undefined') return length as number | undefined
  return applied(SharedArrayBuffer.prototype, 'byteLength', value) as number | undefined
}

/** Length of a typed array; undefined for anything else, DataView included. */
export function typedArrayLength(value: object): number | undefined {
  if (!ArrayBuffer.isView(value)) return undefined
  return applied(Reflect.getPrototypeOf(Uint8Array.prototype) as object, 'length', value) as
    number | undefined
}

/** `WeakMap`, `WeakSet` or `WeakRef`. */
export function weakKind(value: object): string | undefined {
  if (applied(WeakMap.prototype, 'has', value, [{}]) !== undefined) return 'WeakMap'
  if (applied(WeakSet.prototype, 'has', value, [{}]) !== undefined) return 'WeakSet'
  return applied(WeakRef.prototype, 'deref', value) === undefined ? undefined : 'WeakRef'
}

/** The primitive inside `new Number(1)`, `new String('')`, `Object(1n)` and their like. */
export function boxedPrimitive(value: object): { kind: string; primitive: unknown } | undefined {
  const prototypes = { Number, String, Boolean, BigInt, Symbol }
  for (const [kind, { prototype }] of Object.entries(prototypes)) {
    const primitive = applied(prototype, 'valueOf', value)
    if (primitive !== undefined) return { kind, primitive }
  }
  return undefined
}

/** Array.isArray throws a TypeError for a revoked proxy and for nothing else. */
export function isRevokedProxy(value: object): boolean {
  try {
    Array.isArray(value)
    return false
  } catch (thrown) {
    return thrown instanceof TypeError
  }
}

/** Also an error of another realm, where the engine can tell. */
export function isError(value: object): boolean {
  const isErrorObject = (Error as { isError?: (value: unknown) => boolean }).isError
  return value instanceof Error || isErrorObject?.(value) === true
}

export function isPromise(value: object): boolean {
  return value instanceof Promise
}
