import type * as tf from '@tensorflow/tfjs'

/** log softmax along one axis, of tensor operations; the largest logit is taken off first, so that exp cannot overflow. */
export function logSoftmaxAlong(x: tf.Tensor, axis: number): tf.Tensor {
  const shifted = x.sub(x.max(axis, true))
  return shifted.sub(shifted.exp().sum(axis, true).log())
}
