import * as tf from '@tensorflow/tfjs'
import { checkChoice } from '../checks/checkChoice.ts'
import { checkNumber } from '../checks/checkNumber.ts'
import { checkOptions } from '../checks/checkOptions.ts'
import { checkShape, checkTensor, isSameShape, shapeText } from '../checks/checkTensor.ts'
import { checkLabelDtype, readLabels } from '../checks/readLabels.ts'
import { readValues } from '../fused/readValues.ts'
import { distributionsCrossEntropy } from './distributionsCrossEntropy.ts'
import { labelsCrossEntropy } from './labelsCrossEntropy.ts'
import { labelTargets } from './labelTargets.ts'
import { reductions, type Reduction } from './reduction.ts'
import { rowsOf, type RowLayout } from './rowsOf.ts'

export interface CrossEntropyOptions {
  /** A factor per class, float32 [C]. Default: all 1. */
  weight?: tf.Tensor | null
  /** A label whose rows count nothing. Class indices only. Default −100. */
  ignoreIndex?: number
  /** Default 'mean'. */
  reduction?: Reduction
  /** The share ε of the target mass spread evenly over all classes, in [0, 1]. Default 0. */
  labelSmoothing?: number
}

/**
 * Cross entropy between logits and class indices or class probabilities.
 *
 *     ℓ = −Σ_c w_c q_c log p_c,   p = softmax(x),   q = (1 − ε)·target + ε/C
 *
 * Class indices stand for one-hot targets; their mean is Σ ℓ / Σ w_target over the rows not ignored, so that a class
 * weight does not change the scale. The mean over probabilities is Σ ℓ / rows, as in torch. A mean over nothing, be
 * the batch empty or every row ignored, is NaN; the gradient then is 0.
 *
 * @param x logits, float32: [C], [N, C] or [N, C, d1, …]
 * @param target class indices, int32: [], [N] or [N, d1, …], each 0 to C − 1 or ignoreIndex; or probabilities, float32
 *   of the shape of x. An equal shape means probabilities, whatever the dtype
 * @returns float32: a scalar, or for 'none' the shape of the class indices. Gradients: x, and target if probabilities
 * @throws TypeError or RangeError, naming the argument, for a wrong dtype or shape, a label that is no class, an option
 *   out of range, and an ignoreIndex of at least 0 beside probabilities
 * @see torch.nn.functional.cross_entropy
 */
export function crossEntropy(x: tf.Tensor, target: tf.Tensor, options: CrossEntropyOptions = {}): tf.Tensor {
  const who = 'crossEntropy'
  checkOptions(who, options, ['weight', 'ignoreIndex', 'reduction', 'labelSmoothing'])
  const { weight = null, ignoreIndex = -100, reduction = 'mean', labelSmoothing = 0 } = options
  checkChoice(who, 'reduction', reduction, reductions)
  checkNumber(who, 'ignoreIndex', ignoreIndex, { integer: true })
  checkNumber(who, 'labelSmoothing', labelSmoothing, { min: 0, max: 1 })
  checkTensor(who, 'x', x)
  if (x.rank === 0) throw new RangeError(`${who}: x: expected shape [C] or [N, C, …], found []`)
  const layout = rowsOf(x, x.rank === 1 ? 0 : 1)
  if (weight !== null) {
    checkTensor(who, 'weight', weight)
    checkShape(who, 'weight', weight, [layout.classes], 'for the classes of x')
  }
  const perRow = reduction === 'none'

  if (target instanceof tf.Tensor && isSameShape(target.shape, x.shape)) {
    checkTensor(who, 'target', target)
    if (ignoreIndex >= 0) {
      throw new RangeError(
        `${who}: ignoreIndex: expected a negative index beside probabilities, found ${ignoreIndex}`,
      )
    }
    const factor = reduction === 'mean' ? 1 / layout.rows : 1
    const targets = { target, weight, smoothing: labelSmoothing }
    return tf.tidy(() => distributionsCrossEntropy(x, layout, targets, { factor, perRow }))
  }

  checkLabelDtypeOrShape(who, x, target, layout)
  const labels = readLabels(who, 'target', target, layout.classes, { ignoreIndex })
  const weights = weight && (readValues(weight) as Float32Array)
  const { targets, mass } = labelTargets(labels, weights, layout.classes, ignoreIndex, labelSmoothing)
  const factor = reduction === 'mean' ? 1 / mass : 1
  return tf.tidy(() => labelsCrossEntropy(x, layout, targets, { factor, perRow }))
}

function checkLabelDtypeOrShape(who: string, x: tf.Tensor, target: tf.Tensor, { shape }: RowLayout): void {
  checkTensor(who, 'target', target, { dtypes: ['int32', 'float32', 'bool'] })
  if (!isSameShape(target.shape, shape)) {
    throw new RangeError(
      `${who}: target: expected shape ${shapeText(shape)} for class indices or ${shapeText(x.shape)} for ` +
        `probabilities, found ${shapeText(target.shape)}`,
    )
  }
  checkLabelDtype(who, 'target', target)
}
