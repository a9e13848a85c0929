import { expNegative } from './expNegative.ts'
import type { Pass } from './fused.ts'
import type { Rows } from './labelsPass.ts'
import { power } from './power.ts'

export interface AsymmetricSingleTargets {
  labels: Int32Array
  gammaPos: number
  gammaNeg: number
  eps: number
}

/**
 * −Σ_c q_c·w_c·log p_c with w = (1 − p)^γ₊ at the label and p^γ₋ elsewhere; summed and multiplied by `factor`, or one
 * value per row. The slope of q·w·log p by log p is q·(w + log p·p·w′), whose limit at a base of 0 is 0.
 */
export function asymmetricSinglePass(
  { x, rows, classes }: Rows,
  { labels, gammaPos, gammaNeg, eps }: AsymmetricSingleTargets,
  { factor, perRow }: { factor: number; perRow: boolean },
  wantsGradients: boolean,
): Pass {
  const gradient = wantsGradients ? new Float32Array(x.length) : null
  const exps = new Float64Array(classes)
  const slopes = new Float64Array(classes)
  const value = new Float32Array(perRow ? rows : 1)
  let total = 0
  for (let row = 0; row < rows; row++) {
    const start = row * classes
    const label = labels[row]
    let max = -Infinity
    for (let c = 0; c < classes; c++) if (x[start + c] > max) max = x[start + c]
    let sum = 0
    let others = 0
    for (let c = 0; c < classes; c++) {
      exps[c] = expNegative(x[start + c] - max)
      sum += exps[c]
      if (c !== label) others += exps[c]
    }
    // Apart from the largest logit, beside which it could vanish.
    const logSum = Math.log(sum)
    let loss = 0
    let dot = 0
    for (let c = 0; c < classes; c++) {
      const logP = x[start + c] - max - logSum
      const p = exps[c] / sum
      const isLabel = c === label
      const base = isLabel ? others / sum : p
      const gamma = isLabel ? gammaPos : gammaNeg
      const q = (isLabel ? 1 - eps : 0) + eps / classes
      const focus = power(base, gamma)
      loss -= q * (logP * focus)
      const bend =
        base === 0 || p === 0 || gamma === 0 ? 0 : (logP * gamma * focus * (isLabel ? -p : base)) / base
      slopes[c] = q * (focus + bend)
      dot += slopes[c]
    }
    if (perRow) value[row] = loss
    else total += loss
    if (!gradient) continue
    for (let c = 0; c < classes; c++) gradient[start + c] = factor * ((exps[c] / sum) * dot - slopes[c])
  }
  if (!perRow) value[0] = total * factor
  return { value, gradients: gradient && [gradient] }
}
