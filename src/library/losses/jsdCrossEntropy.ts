import * as tf from '@tensorflow/tfjs'
import { checkNumber } from '../checks/checkNumber.ts'
import { checkOptions } from '../checks/checkOptions.ts'
import { checkTensor, shapeText } from '../checks/checkTensor.ts'
import { checkLabelDtype, readLabels } from '../checks/readLabels.ts'
import { jsDivergence } from '../composed/jsDivergence.ts'
import { fused } from '../fused/fused.ts'
import { isFused } from '../fused/isFused.ts'
import { jsdPass } from '../fused/jsdPass.ts'
import { readValues } from '../fused/readValues.ts'
import { labelsCrossEntropy } from '../functional/labelsCrossEntropy.ts'
import { rowsOf } from '../functional/rowsOf.ts'
import { labelTargets } from '../functional/labelTargets.ts'

export interface JsdCrossEntropyOptions {
  /** How many copies of the batch the rows hold, one after the other: the clean one first. At least 1. Default 3. */
  numSplits?: number
  /** The weight α of the divergence. Default 12. */
  alpha?: number
  /** Label smoothing of the cross entropy, in [0, 1); null counts as 0. Default 0.1. */
  smoothing?: number | null
}

/** As nn.CrossEntropyLoss has it, which timm uses when smoothing is 0. */
const IGNORE_INDEX = -100

/**
 * Cross entropy of the clean images plus the Jensen-Shannon divergence of all views of them:
 *
 *     L = CE(p_1, y) + α·JS(p_1, …, p_n),   JS = (1/n) Σ_s KL(p_s ‖ M),   M = max((1/n) Σ_s p_s, 1e-7)
 *
 * JS ≤ ln n. Equal views cost nothing, or, since M has a floor, up to 4e-8 less for each class. The KL terms are written on
 * log-probabilities, so that the gradient is finite also where the softmax saturates or a class is masked by −∞ in every
 * view, where timm's is NaN.
 *
 * The returned function takes
 * - output: logits, float32 [numSplits·N, C], the N clean rows first, then N rows of each further view
 * - target: class indices, int32, at least N of them; the first N count. With smoothing 0, rows labelled −100 are left
 *   out of the cross entropy, as nn.CrossEntropyLoss does
 *
 * and gives a float32 scalar, NaN for an empty batch, with a gradient for output.
 *
 * @throws TypeError or RangeError, naming the argument: for rows that numSplits does not divide, fewer targets than a
 *   split has rows, labels that are no class, wrong dtypes and ranks, and options out of range
 * @see Hendrycks et al., AugMix, https://arxiv.org/abs/1912.02781, section 3
 * @see timm/loss/jsd.py, JsdCrossEntropy
 */
export function jsdCrossEntropy(
  options: JsdCrossEntropyOptions = {},
): (output: tf.Tensor, target: tf.Tensor) => tf.Scalar {
  const who = 'jsdCrossEntropy'
  checkOptions(who, options, ['numSplits', 'alpha', 'smoothing'])
  const { numSplits = 3, alpha = 12, smoothing: maybeSmoothing = 0.1 } = options
  const smoothing = maybeSmoothing ?? 0
  checkNumber(who, 'numSplits', numSplits, { integer: true, min: 1 })
  checkNumber(who, 'alpha', alpha)
  checkNumber(who, 'smoothing', smoothing, { min: 0, below: 1 })

  return (output, target) => {
    checkTensor(who, 'output', output, { rank: 2 })
    const [total, classes] = output.shape as [number, number]
    if (total % numSplits !== 0) {
      throw new RangeError(`${who}: output has ${total} rows, which numSplits ${numSplits} does not divide`)
    }
    const rows = total / numSplits
    checkLabelDtype(who, 'target', target)
    if (target.rank !== 1) {
      throw new RangeError(`${who}: target: expected 1 dimension, found shape ${shapeText(target.shape)}`)
    }
    if (target.size < rows) {
      throw new RangeError(
        `${who}: target: expected at least ${rows} labels, as a split of output has rows, found ${target.size}`,
      )
    }
    const ignoreIndex = smoothing === 0 ? IGNORE_INDEX : undefined
    const labels = readLabels(who, 'target', target, classes, { ignoreIndex, count: rows })

    return tf.tidy(() => {
      if (isFused(output)) {
        const x = readValues(output) as Float32Array
        const input = {
          x,
          splits: numSplits,
          rows,
          classes,
          labels,
          alpha,
          smoothing,
          ignoreIndex: IGNORE_INDEX,
        }
        return fused([output], [], { classes, inner: 1 }, (wantsGradients) => jsdPass(input, wantsGradients))
      }
      const clean = output.slice([0, 0], [rows, classes])
      const { targets, mass } = labelTargets(labels.subarray(0, rows), null, classes, ignoreIndex, smoothing)
      const entropy = labelsCrossEntropy(clean, rowsOf(clean, 1), targets, {
        factor: 1 / mass,
        perRow: false,
      })
      return entropy.add(jsDivergence(output.reshape([numSplits, rows, classes])).mul(alpha))
    }) as tf.Scalar
  }
}
