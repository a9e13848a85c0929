import * as tf from '@tensorflow/tfjs'

/**
 * `result`, but NaN along `axis` wherever `logits` have NaN, +∞, or nothing but −∞: there is no softmax then.
 *
 * Arithmetic alone does not tell: a GPU need not know NaN, webgpu's exp gives ∞ for it, and webgl's largest of −∞ alone is
 * −1e20. Nor does `any`, which webgl and webgpu get wrong along all axes but the last.
 */
export function nanRows(logits: tf.Tensor, axis: number, result: tf.Tensor): tf.Tensor {
  const isFinite = logits.isFinite().toFloat()
  const isLowest = logits.isInf().logicalAnd(logits.less(0)).toFloat()
  // 1 where finite, 0 where −∞, else 2.
  const kind = tf.sub(2, isFinite).sub(isLowest.mul(2))
  return tf.where(kind.max(axis, true).equal(1), result, tf.fill(result.shape, NaN))
}
