import * as tf from '@tensorflow/tfjs'
import { beforeAll, expect, test } from 'vitest'
import { valuesOf } from '../../../src/library/format/index.ts'

beforeAll(() => tf.setBackend('cpu'))

test('valuesOf(tensor) flattens it in row-major order', () => {
  expect(valuesOf(tf.tensor2d([[1, 2], [3, -0]]))).toEqual([1, 2, 3, -0]) // prettier-ignore
  expect(valuesOf(tf.tensor1d([true, false], 'bool'))).toEqual([1, 0])
  expect(valuesOf(tf.complex([1, 2], [3, 4]))).toEqual([1, 3, 2, 4])
  expect(valuesOf(tf.tensor1d(['1', '2']))).toEqual([])
  expect(valuesOf(tf.tensor([], [0, 3]))).toEqual([])
})

test('valuesOf(anything) concatenates its parts in the order shown', () => {
  const value = [
    tf.scalar(0.5),
    1,
    [2, '3', null],
    { b: 4, a: new Map([['x', 5]]), c: new Set([6]) },
    7n,
    true,
  ]
  expect(valuesOf(value)).toEqual([0.5, 1, 2, 4, 5, 6, 7, 1])
  expect(valuesOf(new Int8Array([-1, 2]))).toEqual([-1, 2])
  expect(valuesOf([NaN, -Infinity])).toEqual([NaN, -Infinity])
  expect(valuesOf([new Date(5), 'text', undefined, Symbol(), () => 1, /1/, new Error('1')])).toEqual([])
})

test('valuesOf(…) is bounded at ten thousand numbers', () => {
  expect(valuesOf(new Float32Array(1_000_000))).toHaveLength(10_000)
  expect(valuesOf([tf.zeros([9_999]), 1, 2])).toHaveLength(10_000)
  expect(valuesOf(new Array(4_294_967_295))).toEqual([])
})

test('valuesOf(hostile) gives what could be read and never throws', () => {
  const cyclic: unknown[] = [1]
  cyclic.push(cyclic, 2)
  expect(valuesOf(cyclic)).toEqual([1, 2])
  const revoked = Proxy.revocable({}, {})
  revoked.revoke()
  const throwing = {
    a: 1,
    get b(): number {
      throw new Error('boom')
    },
    c: 2,
  }
  expect(valuesOf([revoked.proxy, throwing])).toEqual([1, 2])
  let deep: unknown = 1
  for (let level = 0; level < 100_000; level++) deep = [deep]
  expect(valuesOf(deep)).toEqual([])
  const disposed = tf.zeros([2])
  disposed.dispose()
  expect(valuesOf([disposed, 3])).toEqual([3])
})
