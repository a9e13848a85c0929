import * as tf from '@tensorflow/tfjs'
import { checkOptions } from '../checks/checkOptions.ts'
import { checkShape, checkTensor } from '../checks/checkTensor.ts'
import { distributionsCrossEntropy } from '../functional/distributionsCrossEntropy.ts'
import { rowsOf } from '../functional/rowsOf.ts'

/**
 * Cross entropy against target distributions, averaged over the batch:
 *
 *     ℓ = −Σ_c t_c log p_c,   p = softmax(x)
 *
 * Targets need not sum to 1. As in timm a logit of −∞ makes the loss NaN where its target is 0 (0·∞) and infinite
 * elsewhere; the gradient for x stays finite.
 *
 * The returned function takes
 * - x: logits, float32 [N, C] or [..., C]; a single row, [C] or [1, C], meets every row of target, as broadcasting in
 *   timm has it
 * - target: float32 (or int32) of the shape of x
 *
 * and gives a float32 scalar, NaN for an empty batch, with gradients for x and for a float target: −log p/N.
 *
 * @throws TypeError or RangeError, naming the argument, for wrong dtypes and shapes
 * @see Zhang et al., mixup, https://arxiv.org/abs/1710.09412, section 2
 * @see timm/loss/cross_entropy.py, SoftTargetCrossEntropy
 */
export function softTargetCrossEntropy(
  options: Record<string, never> = {},
): (x: tf.Tensor, target: tf.Tensor) => tf.Scalar {
  const who = 'softTargetCrossEntropy'
  checkOptions(who, options, [])

  return (x, target) => {
    checkTensor(who, 'x', x)
    if (x.rank === 0) throw new RangeError(`${who}: x: expected shape [N, C], found []`)
    checkTensor(who, 'target', target, { dtypes: ['float32', 'int32'] })
    const classes = x.shape[x.rank - 1]
    const isShared = x.size === classes && target.rank >= x.rank && target.shape[target.rank - 1] === classes
    if (!isShared) checkShape(who, 'target', target, x.shape, 'of x')
    const layout = rowsOf(target, target.rank - 1)
    const reduce = { factor: 1 / layout.rows, perRow: false }
    const targets = { target, weight: null, smoothing: 0 }
    return tf.tidy(() => distributionsCrossEntropy(x, layout, targets, reduce)) as tf.Scalar
  }
}
