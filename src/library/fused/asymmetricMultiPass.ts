import { expNegative } from './expNegative.ts'
import type { Pass } from './fused.ts'
import { logUnit } from './logUnit.ts'
import { power } from './power.ts'

export interface AsymmetricMultiInput {
  x: Float32Array
  y: ArrayLike<number>
  gammaNeg: number
  gammaPos: number
  clip: number
  eps: number
  /** Whether the focusing weight counts as a constant in gradients. */
  detachesFocus: boolean
}

/**
 * −Σ (y·log p + (1 − y)·log q)·(1 − (p·y + q·(1 − y)))^γ with p = σ(x), q = min(1 − p + clip, 1), γ = γ₊y + γ₋(1 − y).
 * Gradients: logits, then y. Powers of 0 take their limit: a clipped or saturated element has the slope 0.
 */
export function asymmetricMultiPass(input: AsymmetricMultiInput, wantsGradients: boolean): Pass {
  const { x, y, gammaNeg, gammaPos, clip, eps, detachesFocus } = input
  const gradient = wantsGradients ? new Float32Array(x.length) : null
  const targetGradient = wantsGradients ? new Float32Array(x.length) : null
  const isFocused = gammaNeg > 0 || gammaPos > 0
  let total = 0
  for (let k = 0; k < x.length; k++) {
    const small = expNegative(-Math.abs(x[k]))
    const larger = 1 / (1 + small)
    const p = x[k] > 0 ? larger : small * larger
    const notP = x[k] > 0 ? small * larger : larger
    const isClipped = notP + clip > 1
    const q = isClipped ? 1 : notP + clip
    const logP = logUnit(Math.max(p, eps))
    const logQ = logUnit(Math.max(q, eps))
    const loss = y[k] * logP + (1 - y[k]) * logQ
    // 1 − (p·y + q·(1 − y)), without taking 1 − p from 1 again.
    const base = y[k] * notP + (1 - y[k]) * (isClipped ? 0 : p - clip)
    const gamma = gammaPos * y[k] + gammaNeg * (1 - y[k])
    const focus = isFocused ? power(base, gamma) : 1
    total -= loss * focus
    if (!gradient || !targetGradient) continue
    const slopeP = p * notP
    const slopeQ = isClipped ? 0 : -slopeP
    let slope = focus * (y[k] * (p < eps ? 0 : notP) + (1 - y[k]) * (q < eps ? 0 : slopeQ / q))
    let slopeY = focus * (logP - logQ)
    if (isFocused && !detachesFocus && base !== 0) {
      slope -= (loss * focus * gamma * (y[k] * slopeP + (1 - y[k]) * slopeQ)) / base
      slopeY += loss * focus * (logUnit(base) * (gammaPos - gammaNeg) - (gamma * (p - q)) / base)
    }
    gradient[k] = -slope
    targetGradient[k] = -slopeY
  }
  return {
    value: Float32Array.of(total),
    gradients: gradient && targetGradient && [gradient, targetGradient],
  }
}
