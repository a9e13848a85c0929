import type * as tf from '@tensorflow/tfjs'

/** The tensor as one of at most four dimensions, for elementwise losses: the choice of `where` goes no further on webgl. */
export function atMostFour(tensor: tf.Tensor): tf.Tensor {
  return tensor.rank > 4 ? tensor.flatten() : tensor
}
