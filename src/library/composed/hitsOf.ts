import * as tf from '@tensorflow/tfjs'

/** Float one-hot rows [labels.length, classes]; a negative label has no 1. Compared where they are used: labels are few. */
export function hitsOf(labels: ArrayLike<number>, classes: number): tf.Tensor2D {
  const column = tf.tensor2d(Float32Array.from(labels), [labels.length, 1])
  return column.equal(tf.range(0, classes)).toFloat() as tf.Tensor2D
}
