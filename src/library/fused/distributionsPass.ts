import { expNegative } from './expNegative.ts'
import type { Pass } from './fused.ts'
import type { Rows } from './labelsPass.ts'

/** q = weight·(keep·target + spread): a target distribution per row, in the layout of the logits. */
export interface DistributionTargets {
  target: ArrayLike<number>
  weight: Float32Array | null
  keep: number
  spread: number
  /** Whether the logits are one row, which meets every target. */
  sharesLogits: boolean
}

/** Σ over rows of −Σ_c q_c log softmax(x)_c, times `factor`; or one value per row. Gradients: logits, then target. */
export function distributionsPass(
  { x, rows, classes, inner }: Rows,
  { target, weight, keep, spread, sharesLogits }: DistributionTargets,
  { factor, perRow }: { factor: number; perRow: boolean },
  wantsGradients: boolean,
): Pass {
  // One row of logits collects the slopes of all targets it meets: in double, before they are rounded.
  const slopes = wantsGradients ? new Float64Array(x.length) : null
  const targetGradient = wantsGradients ? new Float32Array(rows * classes) : null
  const exps = new Float64Array(classes)
  const value = new Float32Array(perRow ? rows : 1)
  let total = 0
  for (let row = 0; row < rows; row++) {
    const start = Math.floor(row / inner) * classes * inner + (row % inner)
    const offset = sharesLogits ? start : 0
    let max = -Infinity
    for (let c = 0, k = start - offset; c < classes; c++, k += inner) if (x[k] > max) max = x[k]
    let sum = 0
    for (let c = 0, k = start - offset; c < classes; c++, k += inner) sum += exps[c] = expNegative(x[k] - max)
    // Apart from the largest logit, beside which it could vanish.
    const logSum = Math.log(sum)
    let loss = 0
    let mass = 0
    for (let c = 0, k = start; c < classes; c++, k += inner) {
      const w = weight ? weight[c] : 1
      const logProbability = x[k - offset] - max - logSum
      const q = w * (keep * target[k] + spread)
      loss -= q * logProbability
      mass += q
      if (targetGradient) targetGradient[k] = -w * keep * logProbability * factor
    }
    if (perRow) value[row] = loss
    else total += loss
    if (!slopes) continue
    for (let c = 0, k = start; c < classes; c++, k += inner) {
      const w = weight ? weight[c] : 1
      slopes[k - offset] += ((exps[c] / sum) * mass - w * (keep * target[k] + spread)) * factor
    }
  }
  if (!perRow) value[0] = total * factor
  return { value, gradients: slopes && targetGradient && [new Float32Array(slopes), targetGradient] }
}
