import { expNegative } from './expNegative.ts'
import type { Pass } from './fused.ts'
import { log1pUnit } from './log1pUnit.ts'

export interface BinaryInput {
  x: Float32Array
  target: ArrayLike<number>
  /** Spread over all elements, as broadcasting has it. */
  weight: Float32Array | null
  posWeight: Float32Array | null
}

/** Σ w·((1 − t)·softplus(x) + t·posWeight·softplus(−x)), times `factor`, or elementwise. Gradients: logits, target. */
export function binaryPass(
  { x, target, weight, posWeight }: BinaryInput,
  { factor, perElement }: { factor: number; perElement: boolean },
  wantsGradients: boolean,
): Pass {
  const gradient = wantsGradients ? new Float32Array(x.length) : null
  const targetGradient = wantsGradients ? new Float32Array(x.length) : null
  const value = new Float32Array(perElement ? x.length : 1)
  let total = 0
  for (let k = 0; k < x.length; k++) {
    const logit = x[k]
    const t = target[k]
    const w = weight ? weight[k] : 1
    const positive = posWeight ? posWeight[k] : 1
    const small = expNegative(-Math.abs(logit))
    const tail = log1pUnit(small)
    const larger = 1 / (1 + small)
    let falseCost = tail
    let trueCost = tail
    let sigmoid = larger
    let complement = larger
    if (logit > 0) {
      falseCost += logit
      complement *= small
    } else {
      trueCost -= logit
      sigmoid *= small
    }
    // torch's order of operations, which shows at infinite logits only: (1 − t)·x + (1 + (posWeight − 1)·t)·softplus(−x).
    const cost = Number.isFinite(logit)
      ? (1 - t) * falseCost + t * positive * trueCost
      : (1 - t) * logit + (1 + (positive - 1) * t) * trueCost
    if (perElement) value[k] = w * cost
    else total += w * cost
    if (!gradient || !targetGradient) continue
    gradient[k] = w * factor * ((1 - t) * sigmoid - t * positive * complement)
    targetGradient[k] = w * factor * (positive * trueCost - falseCost)
  }
  if (!perElement) value[0] = total * factor
  return { value, gradients: gradient && targetGradient && [gradient, targetGradient] }
}
