import { describeThrown } from './describeThrown.ts'
import type { TensorData, TensorLike } from './TensorLike.ts'

/** The values of a tensor, or in words why they cannot be read. */
export function readTensor(tensor: TensorLike | TensorData): TensorData | string {
  try {
    if ('isDisposed' in tensor && tensor.isDisposed) return 'disposed'
    const { shape, dtype } = tensor
    const data = 'dataSync' in tensor ? tensor.dataSync() : tensor.data
    const expected = shape.reduce((product, size) => product * size, 1) * (dtype === 'complex64' ? 2 : 1)
    if (data.length === expected) return { shape: [...shape], dtype, data }
    return `unreadable: ${data.length} values for shape [${shape.join(', ')}]`
  } catch (thrown) {
    return `unreadable: ${describeThrown(thrown)}`
  }
}
