export { formatTensor } from './formatTensor.ts'
export type { TensorData, TensorLike } from './TensorLike.ts'
