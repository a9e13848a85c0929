import * as tf from '@tensorflow/tfjs'

/**
 * `result`, but NaN along `axis` wherever `logits` have NaN, +∞, or nothing but −∞: there is no softmax then.
 *
 * Arithmetic alone does not tell: a GPU need not know NaN, webgpu's exp gives ∞ for it, and webgl's largest of −∞ alone is
 * −1e20. Nor does `any`, which webgl and webgpu get wrong along all axes but the last.
 */
export function nanRows(logits: tf.Tensor, axis: number, result: tf.Tensor): tf.Tensor {
  const all = (value: number) => tf.fill(logits.shape, value)
  const isLowest = logits.isInf().logicalAnd(logits.less(0))
  const kind = tf.where(logits.isFinite(), all(1), tf.where(isLowest, all(0), all(2)))
  return tf.where(kind.max(axis, true).equal(1), result, tf.fill(result.shape, NaN))
}
