export { formatTensor } from './formatTensor.ts'
export { formatValue } from './formatValue.ts'
export { valuesOf } from './valuesOf.ts'
export type { TensorData, TensorLike } from './TensorLike.ts'
