import * as brands from './brands.ts'
import { isTensorLike } from './isTensorLike.ts'
import { readProperty } from './readProperty.ts'
import { readTensor } from './readTensor.ts'

const mostValues = 10_000
/** Parts looked at, so that a million texts do not take long. */
const mostParts = 100_000
const deepest = 100

/**
 * All numbers that a shown value holds, flat and in order: elements of tensors (complex: real and imaginary parts
 * alternate), items of arrays, Sets and typed arrays, values of Maps and objects in the order of their keys; true is 1 and
 * false 0; text holds none. At most the first 10 000.
 *
 * @param value anything
 * @returns never throws
 */
export function valuesOf(value: unknown): number[] {
  const values: number[] = []
  let parts = 0
  try {
    collect(value, [])
  } catch {
    // The stack or a proxy gave out: what was found so far are the values.
  }
  return values

  function collect(part: unknown, ancestors: object[]): void {
    if (full() || parts++ > mostParts) return
    if (typeof part === 'number' || typeof part === 'bigint' || typeof part === 'boolean')
      values.push(Number(part))
    else if (typeof part === 'object' && part !== null) collectObject(part, ancestors)
  }

  function collectObject(object: object, ancestors: object[]): void {
    if (ancestors.includes(object) || ancestors.length > deepest) return
    const path = [...ancestors, object]
    try {
      for (const part of partsOf(object)) {
        if (full() || parts > mostParts) return
        collect(part, path)
      }
    } catch {
      // A proxy that refuses to be read holds no numbers.
    }
  }

  function full(): boolean {
    return values.length >= mostValues
  }
}

function* partsOf(object: object): Iterable<unknown> {
  if (isTensorLike(object)) {
    const tensor = readTensor(object)
    if (typeof tensor !== 'string') yield* itemsOf(tensor.data, tensor.data.length)
    return
  }
  const length = brands.typedArrayLength(object)
  if (length !== undefined) return yield* itemsOf(object, length)
  if (Array.isArray(object)) return yield* itemsOf(object, object.length)
  const boxed = brands.boxedPrimitive(object)
  if (boxed !== undefined) return yield boxed.primitive
  if (brands.mapSize(object) !== undefined) return yield* Map.prototype.values.call(object)
  if (brands.setSize(object) !== undefined) return yield* Set.prototype.values.call(object)
  for (const key of Object.keys(object)) yield read(object, key)
}

function* itemsOf(items: object, length: number): Iterable<unknown> {
  for (let index = 0; index < length; index++) yield read(items, index)
}

function read(object: object, key: PropertyKey): unknown {
  const reading = readProperty(object, key)
  return 'value' in reading ? reading.value : undefined
}
