import * as tf from '@tensorflow/tfjs'

/**
 * `tensor`, with 0 where `factor`, of the same shape, is 0: a product whose first factor is 0 whatever the second is, even
 * ∞. NaN stays.
 */
export function zeroWhere(factor: tf.Tensor, tensor: tf.Tensor): tf.Tensor {
  return tf.where(factor.equal(0), factor, tensor)
}
