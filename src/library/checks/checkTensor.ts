import * as tf from '@tensorflow/tfjs'
import { found } from './found.ts'

interface Expected {
  /** Allowed dtypes; float32 unless told. */
  dtypes?: readonly string[]
  /** Exact number of dimensions. */
  rank?: number
}

/** Throws unless `value` is a live tensor of an allowed dtype and rank. */
export function checkTensor(who: string, name: string, value: unknown, expected: Expected = {}): void {
  const { dtypes = ['float32'], rank } = expected
  if (!(value instanceof tf.Tensor)) {
    throw new TypeError(`${who}: ${name}: expected a tensor, found ${found(value)}`)
  }
  if (value.isDisposed) throw new TypeError(`${who}: ${name}: expected a tensor, found a disposed one`)
  if (!dtypes.includes(value.dtype)) {
    const hint = dtypes.includes('float32') ? '; cast it with toFloat()' : ''
    throw new TypeError(`${who}: ${name}: expected dtype ${dtypes.join(' or ')}, found ${value.dtype}${hint}`)
  }
  if (rank !== undefined && value.rank !== rank) {
    throw new RangeError(
      `${who}: ${name}: expected ${rank} ${rank === 1 ? 'dimension' : 'dimensions'}, found shape ${shapeText(value.shape)}`,
    )
  }
}

/** Throws unless the tensor has exactly this shape; `like` says whose shape it is. */
export function checkShape(
  who: string,
  name: string,
  tensor: tf.Tensor,
  shape: readonly number[],
  like: string,
): void {
  if (isSameShape(tensor.shape, shape)) return
  throw new RangeError(
    `${who}: ${name}: expected shape ${shapeText(shape)} ${like}, found ${shapeText(tensor.shape)}`,
  )
}

export function isSameShape(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((size, axis) => size === b[axis])
}

export function shapeText(shape: readonly number[]): string {
  return `[${shape.join(', ')}]`
}
