import { expNegative } from './expNegative.ts'
import type { Pass } from './fused.ts'

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
  const slopes = new Float64Array(splits * classes)
  const shifts = new Float64Array(splits)
  const dots = new Float64Array(splits)
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
    for (let s = 0; s < splits; s++) {
      const start = (s * rows + row) * classes
      const own = s * classes
      let max = -Infinity
      for (let c = 0; c < classes; c++) if (x[start + c] > max) max = x[start + c]
      let sum = 0
      for (let c = 0; c < classes; c++) sum += probabilities[own + c] = expNegative(x[start + c] - max)
      const scale = 1 / sum
      for (let c = 0; c < classes; c++) probabilities[own + c] *= scale
      shifts[s] = max + Math.log(sum)
      dots[s] = 0
    }

    for (let c = 0; c < classes; c++) {
      let mixture = 0
      for (let s = 0; s < splits; s++) mixture += probabilities[s * classes + c]
      mixture /= splits
      const isFloored = mixture < FLOOR
      const logMixture = isFloored ? LOG_FLOOR : Math.log(mixture)
      for (let s = 0; s < splits; s++) {
        const k = s * classes + c
        const p = probabilities[k]
        if (p === 0) {
          slopes[k] = 0
          continue
        }
        const ratio = x[(s * rows + row) * classes + c] - shifts[s] - logMixture
        divergence += p * ratio
        const slope = isFloored ? ratio + 1 : ratio
        slopes[k] = slope
        dots[s] += p * slope
      }
    }

    const label = labels[row]
    const isCounted = !(isPlain && label === ignoreIndex)
    if (isCounted) {
      const start = row * classes
      entropy -= keep * (x[start + label] - shifts[0])
      if (!isPlain) {
        let sum = 0
        for (let c = 0; c < classes; c++) sum += x[start + c] - shifts[0]
        entropy -= spread * sum
      }
    }

    if (!gradient) continue
    for (let s = 0; s < splits; s++) {
      const start = (s * rows + row) * classes
      const own = s * classes
      const dot = dots[s]
      if (s > 0 || !isCounted) {
        for (let c = 0; c < classes; c++) {
          gradient[start + c] = divergenceFactor * probabilities[own + c] * (slopes[own + c] - dot)
        }
        continue
      }
      for (let c = 0; c < classes; c++) {
        const p = probabilities[own + c]
        const hit = c === label ? keep + spread : spread
        gradient[start + c] = divergenceFactor * p * (slopes[own + c] - dot) + entropyFactor * (p - hit)
      }
    }
  }
  const value = Float32Array.of(entropy * entropyFactor + divergence * divergenceFactor)
  return { value, gradients: gradient && [gradient] }
}
