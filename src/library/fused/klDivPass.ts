import type { Pass } from './fused.ts'

/** t·(log t − x), or e^t·(t − x) for log-targets; summed and multiplied by `factor`, or elementwise. Gradients: x, t. */
export function klDivPass(
  { x, target, isLog }: { x: Float32Array; target: Float32Array; isLog: boolean },
  { factor, perElement }: { factor: number; perElement: boolean },
  wantsGradients: boolean,
): Pass {
  const gradient = wantsGradients ? new Float32Array(x.length) : null
  const targetGradient = wantsGradients ? new Float32Array(x.length) : null
  const value = new Float32Array(perElement ? x.length : 1)
  let total = 0
  for (let k = 0; k < x.length; k++) {
    const probability = isLog ? Math.exp(target[k]) : target[k]
    const logProbability = isLog ? target[k] : Math.log(target[k])
    // t·log t is 0 at t = 0, as in torch; e^t·t at t = −∞ is not a number there, and not here.
    const information = !isLog && probability === 0 ? 0 : probability * logProbability
    const cost = isLog ? probability * (logProbability - x[k]) : information - probability * x[k]
    if (perElement) value[k] = cost
    else total += cost
    if (!gradient || !targetGradient) continue
    gradient[k] = -probability * factor
    targetGradient[k] = targetSlope(probability, logProbability, x[k], isLog) * factor
  }
  if (!perElement) value[0] = total * factor
  return { value, gradients: gradient && targetGradient && [gradient, targetGradient] }
}

// At probability 0 torch's slope is not a number. The slope of t·log t has no finite limit there and is left out;
// that of e^t·(t − x) has the limit 0.
function targetSlope(probability: number, logProbability: number, x: number, isLog: boolean): number {
  if (probability === 0) return isLog ? 0 : -x
  return isLog ? probability * (logProbability - x + 1) : logProbability + 1 - x
}
