import { expNegative } from './expNegative.ts'
import type { Pass } from './fused.ts'
import { logUnit } from './logUnit.ts'

export interface JsdInput {
  /** Logits of `splits` copies of a batch, one after the other, each of `rows` rows of `classes` classes. */
  x: Float32Array
  splits: number
  rows: number
  classes: number
  labels: Int32Array
  alpha: number
  /** 0 means plain cross entropy, which knows ignored labels. */
  smoothing: number
  ignoreIndex: number
}

const FLOOR = 1e-7
const LOG_FLOOR = Math.log(FLOOR)

/**
 * Cross entropy of the first split plus α times the Jensen-Shannon divergence of all, value and slope in one sweep.
 *
 * With M = max(Σ_s p_s / n, 1e-7) the divergence is Σ_s Σ_c p_s (log p_s − log M) / n. Its slope with respect to
 * p_s is (log p_s − log M) / n, because the slopes through M sum to the constant that the softmax cancels; where the
 * floor holds M fast there is no such constant, and 1 is added. log p is taken from the logits, so that p = 0 never
 * meets a logarithm: both the value and the slope have the limit 0 there.
 */
export function jsdPass(input: JsdInput, wantsGradients: boolean): Pass {
  const { x, splits, rows, classes, labels, alpha, smoothing, ignoreIndex } = input
  const gradient = wantsGradients ? new Float32Array(x.length) : null
  const probabilities = new Float64Array(splits * classes)
  const mixture = new Float64Array(classes)
  const bends = new Float64Array(classes)
  const slopes = new Float64Array(classes)
  // Apart from each other: beside a large logit the logarithm could vanish.
  const maxima = new Float64Array(splits)
  const logSums = new Float64Array(splits)
  const isPlain = smoothing === 0
  const keep = 1 - smoothing
  const spread = smoothing / classes
  let counted = 0
  for (let row = 0; row < rows; row++) if (!(isPlain && labels[row] === ignoreIndex)) counted++
  const entropyFactor = 1 / counted
  const divergenceFactor = alpha / (splits * rows)
  let entropy = 0
  let divergence = 0

  for (let row = 0; row < rows; row++) {
    mixture.fill(0)
    for (let s = 0; s < splits; s++) {
      const start = (s * rows + row) * classes
      const own = s * classes
      let max = -Infinity
      for (let c = 0; c < classes; c++) if (x[start + c] > max) max = x[start + c]
      let sum = 0
      for (let c = 0; c < classes; c++) sum += probabilities[own + c] = expNegative(x[start + c] - max)
      const scale = 1 / sum
      for (let c = 0; c < classes; c++) mixture[c] += probabilities[own + c] *= scale
      maxima[s] = max
      logSums[s] = Math.log(sum)
    }

    // From here on `mixture` is log M, and a bend of 1 marks where the floor holds it.
    for (let c = 0; c < classes; c++) {
      const mean = mixture[c] / splits
      const isFloored = mean < FLOOR
      mixture[c] = isFloored ? LOG_FLOOR : logUnit(mean)
      bends[c] = isFloored ? 1 : 0
    }

    const label = labels[row]
    const isCounted = !(isPlain && label === ignoreIndex)
    if (isCounted) {
      const start = row * classes
      entropy -= keep * (x[start + label] - maxima[0] - logSums[0])
      if (!isPlain) {
        let sum = 0
        for (let c = 0; c < classes; c++) sum += x[start + c] - maxima[0] - logSums[0]
        entropy -= spread * sum
      }
    }

    for (let s = 0; s < splits; s++) {
      const start = (s * rows + row) * classes
      const own = s * classes
      const max = maxima[s]
      const logSum = logSums[s]
      let dot = 0
      for (let c = 0; c < classes; c++) {
        const p = probabilities[own + c]
        const ratio = p === 0 ? 0 : x[start + c] - max - logSum - mixture[c]
        const slope = ratio + bends[c]
        divergence += p * ratio
        dot += p * slope
        slopes[c] = slope
      }
      if (!gradient) continue
      const clean = s === 0 && isCounted ? entropyFactor : 0
      for (let c = 0; c < classes; c++) {
        const p = probabilities[own + c]
        gradient[start + c] = p * (divergenceFactor * (slopes[c] - dot) + clean) - clean * spread
      }
      // The label's terms meet in double, to be rounded once.
      if (clean > 0) {
        const p = probabilities[label]
        gradient[start + label] = divergenceFactor * p * (slopes[label] - dot) + clean * (p - keep - spread)
      }
    }
  }
  const value = Float32Array.of(entropy * entropyFactor + divergence * divergenceFactor)
  return { value, gradients: gradient && [gradient] }
}
