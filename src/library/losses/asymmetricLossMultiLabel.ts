import * as tf from '@tensorflow/tfjs'
import { checkBoolean } from '../checks/checkBoolean.ts'
import { checkNumber } from '../checks/checkNumber.ts'
import { checkOptions } from '../checks/checkOptions.ts'
import { checkShape, checkTensor } from '../checks/checkTensor.ts'
import { atMostFour } from '../composed/atMostFour.ts'
import { asymmetricMulti } from '../composed/asymmetricMulti.ts'
import { asymmetricMultiPass } from '../fused/asymmetricMultiPass.ts'
import { fused } from '../fused/fused.ts'
import { isFused } from '../fused/isFused.ts'
import { readValues } from '../fused/readValues.ts'

export interface AsymmetricLossMultiLabelOptions {
  /** The focusing exponent γ₋ of negatives, at least 0. Default 4. */
  gammaNeg?: number
  /** The focusing exponent γ₊ of positives, at least 0. Default 1. */
  gammaPos?: number
  /** The probability shift m, at least 0; null counts as 0. Default 0.05. */
  clip?: number | null
  /** The floor of probabilities below the logarithm, in [0, 1]. Default 1e-8. */
  eps?: number
  /** Whether gradients take the focusing weight for a constant. Default false. */
  disableGradFocalLoss?: boolean
}

/**
 * Asymmetric loss for independent labels, summed over everything; there is no mean, so it grows with the batch:
 *
 *     L = −Σ [ y·(1 − p)^γ₊·log p + (1 − y)·p_m^γ₋·log(1 − p_m) ],   p = σ(x),   p_m = max(p − m, 0)
 *
 * (1 − p_m is 1 − p + m, at most 1.) With both exponents and the shift 0 it is the sum of the binary cross entropy.
 * Targets between 0 and 1 are taken as timm takes them. Where timm's gradient is NaN, a fractional exponent at a
 * saturated logit, this one is its limit, 0. disableGradFocalLoss is timm's disable_torch_grad_focal_loss, without its
 * effect of leaving gradients switched on afterwards.
 *
 * The returned function takes
 * - x: logits, float32, any shape
 * - y: labels, 0 or 1, float32 or int32, of the shape of x
 *
 * and gives a float32 scalar, 0 for an empty batch, with gradients for x and for a float y.
 *
 * @throws TypeError or RangeError, naming the argument: for wrong dtypes and shapes, and options out of range
 * @see Ben-Baruch et al., https://arxiv.org/abs/2009.14119, section 2
 * @see timm/loss/asymmetric_loss.py, AsymmetricLossMultiLabel
 */
export function asymmetricLossMultiLabel(
  options: AsymmetricLossMultiLabelOptions = {},
): (x: tf.Tensor, y: tf.Tensor) => tf.Scalar {
  const who = 'asymmetricLossMultiLabel'
  checkOptions(who, options, ['gammaNeg', 'gammaPos', 'clip', 'eps', 'disableGradFocalLoss'])
  const {
    gammaNeg = 4,
    gammaPos = 1,
    clip: maybeClip = 0.05,
    eps = 1e-8,
    disableGradFocalLoss = false,
  } = options
  const clip = maybeClip ?? 0
  checkNumber(who, 'gammaNeg', gammaNeg, { min: 0 })
  checkNumber(who, 'gammaPos', gammaPos, { min: 0 })
  checkNumber(who, 'clip', clip, { min: 0 })
  checkNumber(who, 'eps', eps, { min: 0, max: 1 })
  checkBoolean(who, 'disableGradFocalLoss', disableGradFocalLoss)
  const settings = { gammaNeg, gammaPos, clip, eps, detachesFocus: disableGradFocalLoss }

  return (x, y) => {
    checkTensor(who, 'x', x)
    checkTensor(who, 'y', y, { dtypes: ['float32', 'int32'] })
    checkShape(who, 'y', y, x.shape, 'of x')
    return tf.tidy(() => {
      const labels = y.toFloat()
      if (!isFused(x)) return asymmetricMulti(atMostFour(x), atMostFour(labels), settings)
      const input = { x: readValues(x) as Float32Array, y: readValues(y), ...settings }
      return fused([x, labels], [], { classes: 1, inner: 1 }, (wantsGradients) =>
        asymmetricMultiPass(input, wantsGradients),
      )
    }) as tf.Scalar
  }
}
