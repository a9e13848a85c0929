import * as tf from '@tensorflow/tfjs'
import { checkChoice } from '../checks/checkChoice.ts'
import { checkOptions } from '../checks/checkOptions.ts'
import { checkShape, checkTensor } from '../checks/checkTensor.ts'
import { binaryFromLogits, checkBroadcast } from './binaryFromLogits.ts'
import { reductions, type Reduction } from './reduction.ts'

export interface BinaryCrossEntropyWithLogitsOptions {
  /** A factor per element, float32, of a shape that broadcasts to that of x. Default: all 1. */
  weight?: tf.Tensor | null
  /** A factor on the positive term, float32, of a shape that broadcasts to that of x. Default: all 1. */
  posWeight?: tf.Tensor | null
  /** Default 'mean', over elements. */
  reduction?: Reduction
}

/**
 * Binary cross entropy of logits, elementwise before the reduction:
 *
 *     ℓ = w·[posWeight·t·softplus(−x) + (1 − t)·softplus(x)],   softplus(x) = log(1 + e^x) = −log(1 − σ(x))
 *
 * Neither exp nor log can overflow: logits of ±1e4 cost 1e4 or 0. Infinite logits are NaN wherever torch's order of
 * operations makes them so.
 *
 * @param x logits, float32, any shape
 * @param target probabilities in [0, 1], float32, of the shape of x
 * @returns float32: a scalar, or for 'none' the shape of x. A mean over no element is NaN. Gradients: x, target
 * @throws TypeError for a wrong dtype; RangeError for shapes that do not fit and for an unknown reduction
 * @see torch.nn.functional.binary_cross_entropy_with_logits
 */
export function binaryCrossEntropyWithLogits(
  x: tf.Tensor,
  target: tf.Tensor,
  options: BinaryCrossEntropyWithLogitsOptions = {},
): tf.Tensor {
  const who = 'binaryCrossEntropyWithLogits'
  checkOptions(who, options, ['weight', 'posWeight', 'reduction'])
  const { weight = null, posWeight = null, reduction = 'mean' } = options
  checkChoice(who, 'reduction', reduction, reductions)
  checkTensor(who, 'x', x)
  checkTensor(who, 'target', target)
  checkShape(who, 'target', target, x.shape, 'of x')
  if (weight !== null) checkBroadcast(who, 'weight', weight, x)
  if (posWeight !== null) checkBroadcast(who, 'posWeight', posWeight, x)
  return tf.tidy(() => binaryFromLogits(x, target, { weight, posWeight, reduction }))
}
