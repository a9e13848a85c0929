import * as tf from '@tensorflow/tfjs'
import { checkNumber } from '../checks/checkNumber.ts'
import { checkOptions } from '../checks/checkOptions.ts'
import { shapeText } from '../checks/checkTensor.ts'
import { checkLabelDtype, readLabels } from '../checks/readLabels.ts'

export interface MixupTargetOptions {
  /** The share λ of the row's own label, in [0, 1]: one for all rows, or a list with one for each. Default 1. */
  lam?: number | readonly number[]
  /** The share ε of each label's mass spread evenly over all classes, in [0, 1). Default 0. */
  smoothing?: number
}

/**
 * Target distributions of a batch mixed with itself in reverse order:
 *
 *     t_i = λ_i·s(y_i) + (1 − λ_i)·s(y_{N−1−i}),   s(y) = (1 − ε)·onehot(y) + ε/C
 *
 * Rows sum to 1. Cross entropy against t is the same mix of the cross entropies against the two labels.
 *
 * @param target class indices, int32 [N], 0 to numClasses − 1
 * @param numClasses the number C of classes, at least 1
 * @returns float32 [N, C]; it has no gradient
 * @throws TypeError or RangeError, naming the argument: for wrong dtypes and shapes, labels that are no class, and
 *   options out of range
 * @see Zhang et al., mixup, https://arxiv.org/abs/1710.09412, section 2
 * @see timm/data/mixup.py, mixup_target
 */
export function mixupTarget(
  target: tf.Tensor,
  numClasses: number,
  options: MixupTargetOptions = {},
): tf.Tensor2D {
  const who = 'mixupTarget'
  checkOptions(who, options, ['lam', 'smoothing'])
  const { lam = 1, smoothing = 0 } = options
  checkNumber(who, 'numClasses', numClasses, { integer: true, min: 1 })
  checkNumber(who, 'smoothing', smoothing, { min: 0, below: 1 })
  checkLabelDtype(who, 'target', target)
  if (target.rank !== 1) {
    throw new RangeError(`${who}: target: expected 1 dimension, found shape ${shapeText(target.shape)}`)
  }
  const labels = readLabels(who, 'target', target, numClasses)
  const shares = toShares(who, lam, labels.length)
  const off = smoothing / numClasses
  const mass = new Float64Array(labels.length * numClasses).fill(off)
  labels.forEach((label, row) => {
    const partner = labels[labels.length - 1 - row]
    mass[row * numClasses + label] += shares[row] * (1 - smoothing)
    mass[row * numClasses + partner] += (1 - shares[row]) * (1 - smoothing)
  })
  return tf.tensor2d(Float32Array.from(mass), [labels.length, numClasses])
}

/** One λ for each row. */
function toShares(who: string, lam: unknown, rows: number): readonly number[] {
  if (!Array.isArray(lam)) {
    checkNumber(who, 'lam', lam, { min: 0, max: 1 })
    return new Array<number>(rows).fill(lam as number)
  }
  if (lam.length !== rows) throw new RangeError(`${who}: lam: expected ${rows} numbers, found ${lam.length}`)
  lam.forEach((share, row) => checkNumber(who, `lam[${row}]`, share, { min: 0, max: 1 }))
  return lam as number[]
}
