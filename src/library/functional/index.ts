export { softmax } from './softmax.ts'
export { logSoftmax } from './logSoftmax.ts'
export { oneHot } from './oneHot.ts'
export { crossEntropy, type CrossEntropyOptions } from './crossEntropy.ts'
export { klDiv, type KlDivOptions } from './klDiv.ts'
export {
  binaryCrossEntropyWithLogits,
  type BinaryCrossEntropyWithLogitsOptions,
} from './binaryCrossEntropyWithLogits.ts'
export type { Reduction } from './reduction.ts'
