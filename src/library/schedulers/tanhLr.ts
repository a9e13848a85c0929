import { checkNumber } from '../checks/checkNumber.ts'
import { checkOptions } from '../checks/checkOptions.ts'
import { cycleNames, toCycles, type CycleOptions } from './cycles.ts'
import { findCycle } from './findCycle.ts'
import { checkRate, withWarmUp } from './warmUp.ts'

export interface TanhLrOptions extends CycleOptions {
  /** Where on the hyperbolic tangent a cycle begins, below ub. Default −7. */
  lb?: number
  /** Where it ends. Default 3. */
  ub?: number
}

/**
 * Decay along a hyperbolic tangent, with restarts. In cycle i of length T, at its step τ:
 *
 *     η = η_min + ½·(η₀·decay^i − η_min)·(1 − tanh(lb·(1 − τ/T) + ub·τ/T))
 *
 * timm's oddities are kept: a cycle neither begins quite at the base rate nor ends quite at lrMin; without prefix this
 * schedule, and no other, warms up to the point of its own curve where the warm-up ends; cycleLimit counts cycles, not
 * restarts. A cycleMul below 1, a domain error in timm, is refused. timm's noise options are not taken: its noise comes
 * from torch's generator.
 *
 * @param lr the base rate η₀, at least 0
 * @returns the rate at step t ≥ 0, an epoch or an update: at 0 the rate before the first step, which timm's scheduler
 *   sets when it is made (the base rate itself), at t > 0 the rate after `step(t)`
 * @throws TypeError or RangeError, naming the option that is unknown or out of range
 * @see Hsueh et al., https://arxiv.org/abs/1806.01593, section 3
 * @see timm/scheduler/tanh_lr.py, TanhLRScheduler
 */
export function tanhLr(lr: number, options: TanhLrOptions): (t: number) => number {
  const who = 'tanhLr'
  checkRate(who, lr)
  checkOptions(who, options, [...cycleNames, 'lb', 'ub'])
  const cycles = toCycles(who, options)
  const { lb = -7, ub = 3 } = options
  checkNumber(who, 'ub', ub)
  checkNumber(who, 'lb', lb, { below: ub })
  const { tInitial, lrMin, cycleMul, cycleDecay, cycleLimit, warmupT, warmupPrefix } = cycles
  const curve = (t: number) => {
    const { index, length, position } = findCycle(t, tInitial, cycleMul)
    if (index >= cycleLimit) return lrMin
    const share = position / length
    return lrMin + 0.5 * (lr * cycleDecay ** index - lrMin) * (1 - Math.tanh(lb * (1 - share) + ub * share))
  }
  return withWarmUp(who, lr, { ...cycles, target: warmupPrefix ? lr : curve(warmupT) }, curve)
}
