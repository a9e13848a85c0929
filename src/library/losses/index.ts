export { jsdCrossEntropy, type JsdCrossEntropyOptions } from './jsdCrossEntropy.ts'
export {
  labelSmoothingCrossEntropy,
  type LabelSmoothingCrossEntropyOptions,
} from './labelSmoothingCrossEntropy.ts'
export { softTargetCrossEntropy } from './softTargetCrossEntropy.ts'
export { asymmetricLossMultiLabel, type AsymmetricLossMultiLabelOptions } from './asymmetricLossMultiLabel.ts'
export {
  asymmetricLossSingleLabel,
  type AsymmetricLossSingleLabelOptions,
} from './asymmetricLossSingleLabel.ts'
export { binaryCrossEntropy, type BinaryCrossEntropyOptions } from './binaryCrossEntropy.ts'
