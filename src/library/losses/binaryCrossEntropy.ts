import * as tf from '@tensorflow/tfjs'
import { checkBoolean } from '../checks/checkBoolean.ts'
import { checkChoice } from '../checks/checkChoice.ts'
import { checkNumber } from '../checks/checkNumber.ts'
import { checkOptions } from '../checks/checkOptions.ts'
import { checkTensor, isSameShape, shapeText } from '../checks/checkTensor.ts'
import { checkLabelDtype, readLabels } from '../checks/readLabels.ts'
import { binaryFromLogits, checkBroadcast } from '../functional/binaryFromLogits.ts'
import { reductions, type Reduction } from '../functional/reduction.ts'

export interface BinaryCrossEntropyOptions {
  /** The share ε spread evenly over all classes when targets are labels, in [0, 1). Default 0.1. */
  smoothing?: number
  /** Targets above it become 1, all others 0. Default: targets stay. */
  targetThreshold?: number | null
  /** A factor per element, float32, of a shape that broadcasts to that of x. Default: all 1. */
  weight?: tf.Tensor | null
  /** Default 'mean', over elements. */
  reduction?: Reduction
  /** Whether to sum over classes and average over rows, whatever the reduction. Default false. */
  sumClasses?: boolean
  /** A factor on the positive term: a number, or float32 of a shape that broadcasts to that of x. Default 1. */
  posWeight?: tf.Tensor | number | null
}

/**
 * Binary cross entropy of logits against labels or targets per class:
 *
 *     ℓ = w·[posWeight·t·softplus(−x) + (1 − t)·softplus(x)]
 *
 * A label becomes a row of targets, 1 − ε + ε/C at its class and ε/C elsewhere; targets of the shape of x are used as
 * they are, and not smoothed. Then the threshold, if there is one, makes them 0 or 1, compared in float32 as torch does.
 *
 * The returned function takes
 * - x: logits, float32 [N, C] or, with targets per class, [N, …]
 * - target: class indices, int32 [N] or [N, 1], 0 to C − 1; or targets in [0, 1], float32 of the shape of x
 *
 * and gives a float32 scalar, NaN for an empty batch, or for 'none' float32 of the shape of x, with gradients for x
 * and for a float target without threshold.
 *
 * @throws TypeError or RangeError, naming the argument: for wrong dtypes and shapes, labels that are no class, and
 *   options out of range
 * @see Wightman et al., ResNet strikes back, https://arxiv.org/abs/2110.00476, section 2
 * @see timm/loss/binary_cross_entropy.py, BinaryCrossEntropy
 */
export function binaryCrossEntropy(
  options: BinaryCrossEntropyOptions = {},
): (x: tf.Tensor, target: tf.Tensor) => tf.Tensor {
  const who = 'binaryCrossEntropy'
  const known = ['smoothing', 'targetThreshold', 'weight', 'reduction', 'sumClasses', 'posWeight']
  checkOptions(who, options, known)
  const { smoothing = 0.1, targetThreshold = null, weight = null, reduction = 'mean' } = options
  const { sumClasses = false, posWeight = null } = options
  checkNumber(who, 'smoothing', smoothing, { min: 0, below: 1 })
  if (targetThreshold !== null) checkNumber(who, 'targetThreshold', targetThreshold)
  checkChoice(who, 'reduction', reduction, reductions)
  checkBoolean(who, 'sumClasses', sumClasses)
  if (weight !== null) checkTensor(who, 'weight', weight)
  if (typeof posWeight === 'number') checkNumber(who, 'posWeight', posWeight)
  else if (posWeight !== null) checkTensor(who, 'posWeight', posWeight)

  return (x, target) => {
    checkTensor(who, 'x', x)
    if (x.rank === 0) throw new RangeError(`${who}: x: expected shape [N, C], found []`)
    if (weight !== null) checkBroadcast(who, 'weight', weight, x)
    if (posWeight instanceof tf.Tensor) checkBroadcast(who, 'posWeight', posWeight, x)
    const isPerClass = target instanceof tf.Tensor && isSameShape(target.shape, x.shape)
    if (isPerClass) checkTensor(who, 'target', target)
    const labels = isPerClass ? null : readRowLabels(who, x, target)

    return tf.tidy(() => {
      const soft = labels ? targetsOf(labels, x, smoothing) : target
      const targets = targetThreshold === null ? soft : soft.greater(Math.fround(targetThreshold)).toFloat()
      const factors = { weight, posWeight: typeof posWeight === 'number' ? tf.scalar(posWeight) : posWeight }
      // Of an empty batch both means are the same NaN, and every reduction is left to the one that knows how.
      if (!sumClasses || x.size === 0) {
        return binaryFromLogits(x, targets, { ...factors, reduction: sumClasses ? 'mean' : reduction })
      }
      const rows = x.size / x.shape[x.rank - 1]
      return binaryFromLogits(x, targets, { ...factors, reduction: 'sum' }).mul(1 / rows)
    })
  }
}

function readRowLabels(who: string, x: tf.Tensor, target: tf.Tensor): Int32Array {
  const [rows] = x.shape
  checkTensor(who, 'target', target, { dtypes: ['int32', 'float32', 'bool'] })
  const isLabels = target.shape[0] === rows && target.size === rows && target.rank <= 2
  if (x.rank !== 2 || !isLabels) {
    const labelShape = x.rank === 2 ? `[${rows}] for class indices or ` : ''
    throw new RangeError(
      `${who}: target: expected shape ${labelShape}${shapeText(x.shape)} for targets per class, ` +
        `found ${shapeText(target.shape)}`,
    )
  }
  checkLabelDtype(who, 'target', target)
  return readLabels(who, 'target', target, x.shape[1] ?? 0)
}

function targetsOf(labels: Int32Array, x: tf.Tensor, smoothing: number): tf.Tensor {
  const classes = x.shape[1] ?? 0
  const off = smoothing / classes
  const targets = new Float32Array(x.size).fill(off)
  for (let row = 0; row < labels.length; row++) targets[row * classes + labels[row]] = 1 - smoothing + off
  return tf.tensor(targets, x.shape, 'float32')
}
