import * as tf from '@tensorflow/tfjs'

/**
 * log `value` for value = 1 − `gap`, where the gap is known better than 1 − value would tell: so near to 1 that single
 * precision has lost most of what the logarithm is made of.
 */
export function logBelowOne(value: tf.Tensor, gap: tf.Tensor): tf.Tensor {
  // log(1 − g) = −2·artanh(g / (2 − g)), of which four terms do for small gaps.
  const ratio = gap.div(tf.sub(2, gap))
  const square = ratio.square()
  const series = square
    .div(7)
    .add(1 / 5)
    .mul(square)
    .add(1 / 3)
    .mul(square)
    .add(1)
    .mul(ratio)
    .mul(-2)
  return tf.where(gap.less(0.2), series, value.log())
}
