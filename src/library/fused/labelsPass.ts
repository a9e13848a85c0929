import { expNegative } from './expNegative.ts'
import type { Layout, Pass } from './fused.ts'

/** Logits of `rows` distributions; class c of row (outer, inner) stands at (outer·classes + c)·inner + inner index. */
export interface Rows extends Layout {
  x: Float32Array
  rows: number
}

/** A target distribution per row: `onLabel[row]` at the label, plus `everywhere[c]` at each class c. */
export interface LabelTargets {
  labels: Int32Array
  onLabel: Float64Array
  /** null where no mass is spread: −∞ logits of other classes then do not matter. */
  everywhere: Float64Array | null
  /** Rows that count nothing, whatever they hold. */
  ignored: Uint8Array | null
}

/** Σ over rows of −Σ_c q_c log softmax(x)_c for q made of labels, times `factor`; or one value per row. */
export function labelsPass(
  { x, rows, classes, inner }: Rows,
  { labels, onLabel, everywhere, ignored }: LabelTargets,
  { factor, perRow }: { factor: number; perRow: boolean },
  wantsGradients: boolean,
): Pass {
  const gradient = wantsGradients ? new Float32Array(x.length) : null
  const exps = new Float64Array(classes)
  const value = new Float32Array(perRow ? rows : 1)
  let spread = 0
  if (everywhere) for (let c = 0; c < classes; c++) spread += everywhere[c]
  let total = 0
  for (let row = 0; row < rows; row++) {
    if (ignored && ignored[row]) continue
    const start = Math.floor(row / inner) * classes * inner + (row % inner)
    let max = -Infinity
    for (let c = 0, k = start; c < classes; c++, k += inner) if (x[k] > max) max = x[k]
    let sum = 0
    for (let c = 0, k = start; c < classes; c++, k += inner) sum += exps[c] = expNegative(x[k] - max)
    // Apart from the largest logit, beside which it could vanish.
    const logSum = Math.log(sum)
    let loss = -(x[start + labels[row] * inner] - max - logSum) * onLabel[row]
    if (everywhere) {
      for (let c = 0, k = start; c < classes; c++, k += inner) loss -= everywhere[c] * (x[k] - max - logSum)
    }
    if (perRow) value[row] = loss
    else total += loss
    if (!gradient) continue
    const weight = ((spread + onLabel[row]) * factor) / sum
    for (let c = 0, k = start; c < classes; c++, k += inner) {
      gradient[k] = everywhere ? exps[c] * weight - everywhere[c] * factor : exps[c] * weight
    }
    const smooth = everywhere ? everywhere[labels[row]] : 0
    gradient[start + labels[row] * inner] = exps[labels[row]] * weight - (smooth + onLabel[row]) * factor
  }
  if (!perRow) value[0] = total * factor
  return { value, gradients: gradient && [gradient] }
}
