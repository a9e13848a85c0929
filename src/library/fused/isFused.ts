import * as tf from '@tensorflow/tfjs'

/**
 * Whether a loss over these tensors is computed in one fused pass over typed arrays.
 *
 * Reading a tensor costs nothing on cpu and one copy on wasm; on a GPU it would stall the queue, so that losses are
 * composed of tensor operations there. Nothing is read from empty tensors, whose reductions no two backends agree on
 * (https://github.com/tensorflow/tfjs/issues/6633): they always take the fused pass.
 */
export function isFused(...tensors: tf.Tensor[]): boolean {
  const backend = tf.getBackend()
  return backend === 'cpu' || backend === 'wasm' || tensors.every((tensor) => tensor.size === 0)
}
