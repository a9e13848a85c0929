import type { TensorLike } from './TensorLike.ts'

/** Whether a value has what printing needs of a tensor; false for an object that refuses to be asked. */
export function isTensorLike(value: unknown): value is TensorLike {
  if (typeof value !== 'object' || value === null) return false
  try {
    const { shape, dtype, dataSync } = value as Partial<TensorLike>
    if (typeof dataSync !== 'function' || typeof dtype !== 'string' || !Array.isArray(shape)) return false
    return shape.length <= 64 && shape.every((size) => Number.isSafeInteger(size) && size >= 0)
  } catch {
    return false
  }
}
