import * as tf from '@tensorflow/tfjs'
import type { TensorData } from '../../../src/library/format/index.ts'

/** A tensor of the current backend that holds a record's data; int64 becomes int32. */
export function toTensor({ dtype, shape, data }: TensorData): tf.Tensor {
  const values = Array.from(data as ArrayLike<number>)
  if (dtype !== 'complex64') {
    return tf.tensor(
      values,
      [...shape],
      (dtype === 'int64' ? 'int32' : dtype) as 'float32' | 'int32' | 'bool',
    )
  }
  const part = (offset: number): tf.Tensor =>
    tf.tensor(
      values.filter((_, index) => index % 2 === offset),
      [...shape],
      'float32',
    )
  return tf.complex(part(0), part(1))
}
