import * as tf from '@tensorflow/tfjs'
import { checkNumber } from '../checks/checkNumber.ts'
import { checkOptions } from '../checks/checkOptions.ts'
import { checkShape, checkTensor } from '../checks/checkTensor.ts'
import { checkLabelDtype, readLabels } from '../checks/readLabels.ts'
import { labelTargets } from '../functional/labelTargets.ts'
import { labelsCrossEntropy } from '../functional/labelsCrossEntropy.ts'
import { rowsOf } from '../functional/rowsOf.ts'

export interface LabelSmoothingCrossEntropyOptions {
  /** The share ε of the target mass spread evenly over all classes, in [0, 1). Default 0.1. */
  smoothing?: number
}

/**
 * Cross entropy with smoothed labels, averaged over the batch:
 *
 *     ℓ = −(1 − ε)·log p_y − (ε/C)·Σ_c log p_c,   p = softmax(x)
 *
 * The same as softTargetCrossEntropy with the targets that mixupTarget makes at lam 1, and as crossEntropy with
 * labelSmoothing ε. There is no ignored label. As in timm the second term is there even at ε = 0: a logit of −∞ then
 * makes the loss NaN, for any ε above 0 infinite; the gradient stays finite.
 *
 * The returned function takes
 * - x: logits, float32 [N, C]
 * - target: class indices, int32 [N], 0 to C − 1
 *
 * and gives a float32 scalar, NaN for an empty batch, with a gradient for x.
 *
 * @throws TypeError or RangeError, naming the argument: for wrong dtypes and shapes, labels that are no class, and a
 *   smoothing outside [0, 1) (timm takes negative ones)
 * @see Szegedy et al., https://arxiv.org/abs/1512.00567, section 7
 * @see timm/loss/cross_entropy.py, LabelSmoothingCrossEntropy
 */
export function labelSmoothingCrossEntropy(
  options: LabelSmoothingCrossEntropyOptions = {},
): (x: tf.Tensor, target: tf.Tensor) => tf.Scalar {
  const who = 'labelSmoothingCrossEntropy'
  checkOptions(who, options, ['smoothing'])
  const { smoothing = 0.1 } = options
  checkNumber(who, 'smoothing', smoothing, { min: 0, below: 1 })

  return (x, target) => {
    checkTensor(who, 'x', x, { rank: 2 })
    const [rows, classes] = x.shape as [number, number]
    checkLabelDtype(who, 'target', target)
    checkShape(who, 'target', target, [rows], 'for the rows of x')
    const labels = readLabels(who, 'target', target, classes)
    const { targets } = labelTargets(labels, null, classes, undefined, smoothing)
    targets.everywhere ??= new Float64Array(classes)
    const reduce = { factor: 1 / rows, perRow: false }
    return tf.tidy(() => labelsCrossEntropy(x, rowsOf(x, 1), targets, reduce)) as tf.Scalar
  }
}
