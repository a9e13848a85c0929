import type * as tf from '@tensorflow/tfjs'

/** A tensor whose axis of classes is followed by `inner` elements, as one row of classes after the other: [rows, classes]. */
export function toRows(tensor: tf.Tensor, classes: number, inner: number): tf.Tensor {
  if (inner === 1) return tensor.reshape([-1, classes])
  return tensor.reshape([-1, classes, inner]).transpose([0, 2, 1]).reshape([-1, classes])
}
