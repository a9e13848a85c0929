import * as tf from '@tensorflow/tfjs'
import { checkChoice } from '../checks/checkChoice.ts'
import { checkNumber } from '../checks/checkNumber.ts'
import { checkOptions } from '../checks/checkOptions.ts'
import { checkShape, checkTensor } from '../checks/checkTensor.ts'
import { checkLabelDtype, readLabels } from '../checks/readLabels.ts'
import { asymmetricSingle } from '../composed/asymmetricSingle.ts'
import { asymmetricSinglePass } from '../fused/asymmetricSinglePass.ts'
import { fused } from '../fused/fused.ts'
import { isFused } from '../fused/isFused.ts'
import { readValues } from '../fused/readValues.ts'

export interface AsymmetricLossSingleLabelOptions {
  /** The focusing exponent γ₊ of the label's class, at least 0. Default 1. */
  gammaPos?: number
  /** The focusing exponent γ₋ of the other classes, at least 0. Default 4. */
  gammaNeg?: number
  /** The label smoothing ε, in [0, 1). Default 0.1. */
  eps?: number
  /** 'none' gives a value per row. Default 'mean'. */
  reduction?: 'mean' | 'none'
}

/**
 * Asymmetric loss for one label per row:
 *
 *     ℓ = −Σ_c q_c·w_c·log p_c,   p = softmax(x),   q = (1 − ε)·onehot + ε/C
 *     w_y = (1 − p_y)^γ₊,   w_c = p_c^γ₋ elsewhere
 *
 * Other classes count through the smoothing only: with ε = 0, γ₋ has no effect. With both exponents 0 it is the
 * smoothed cross entropy. The order of the exponents is not that of the multi-label loss, which is why they are named
 * here. A logit of −∞ makes the loss NaN, as in timm, or infinite at the label; the gradient stays finite, also for
 * fractional exponents at saturated logits, where timm's is NaN.
 *
 * The returned function takes
 * - x: logits, float32 [N, C]
 * - target: class indices, int32 [N], 0 to C − 1
 *
 * and gives a float32 scalar, NaN for an empty batch, or for 'none' float32 [N], with a gradient for x.
 *
 * @throws TypeError or RangeError, naming the argument: for wrong dtypes and shapes, labels that are no class, and
 *   options out of range. timm takes any reduction other than 'mean' for 'none'; here it is an error
 * @see Ben-Baruch et al., https://arxiv.org/abs/2009.14119, and the authors' single-label code
 * @see timm/loss/asymmetric_loss.py, AsymmetricLossSingleLabel
 */
export function asymmetricLossSingleLabel(
  options: AsymmetricLossSingleLabelOptions & { reduction: 'none' },
): (x: tf.Tensor, target: tf.Tensor) => tf.Tensor1D
export function asymmetricLossSingleLabel(
  options?: AsymmetricLossSingleLabelOptions & { reduction?: 'mean' },
): (x: tf.Tensor, target: tf.Tensor) => tf.Scalar
export function asymmetricLossSingleLabel(
  options?: AsymmetricLossSingleLabelOptions,
): (x: tf.Tensor, target: tf.Tensor) => tf.Scalar | tf.Tensor1D
export function asymmetricLossSingleLabel(
  options: AsymmetricLossSingleLabelOptions = {},
): (x: tf.Tensor, target: tf.Tensor) => tf.Scalar | tf.Tensor1D {
  const who = 'asymmetricLossSingleLabel'
  checkOptions(who, options, ['gammaPos', 'gammaNeg', 'eps', 'reduction'])
  const { gammaPos = 1, gammaNeg = 4, eps = 0.1, reduction = 'mean' } = options
  checkNumber(who, 'gammaPos', gammaPos, { min: 0 })
  checkNumber(who, 'gammaNeg', gammaNeg, { min: 0 })
  checkNumber(who, 'eps', eps, { min: 0, below: 1 })
  checkChoice(who, 'reduction', reduction, ['mean', 'none'])
  const perRow = reduction === 'none'

  return (x, target) => {
    checkTensor(who, 'x', x, { rank: 2 })
    const [rows, classes] = x.shape as [number, number]
    checkLabelDtype(who, 'target', target)
    checkShape(who, 'target', target, [rows], 'for the rows of x')
    const labels = readLabels(who, 'target', target, classes)
    return tf.tidy(() => {
      if (!isFused(x)) {
        const losses = asymmetricSingle(x, labels, { gammaPos, gammaNeg, eps })
        return perRow ? losses : losses.mean()
      }
      const logits = { x: readValues(x) as Float32Array, rows, classes, inner: 1 }
      const reduce = { factor: perRow ? 1 : 1 / rows, perRow }
      return fused([x], perRow ? [rows] : [], logits, (wantsGradients) =>
        asymmetricSinglePass(logits, { labels, gammaPos, gammaNeg, eps }, reduce, wantsGradients),
      )
    }) as tf.Scalar | tf.Tensor1D
  }
}
