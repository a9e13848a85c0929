import type * as tf from '@tensorflow/tfjs'

/** The tensor's values now. No backend is asked for an empty tensor, which some cannot read. */
export function readValues(tensor: tf.Tensor): Float32Array | Int32Array | Uint8Array {
  return tensor.size === 0 ? new Float32Array(0) : tensor.dataSync()
}
