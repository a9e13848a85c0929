import { checkNumber } from '../checks/checkNumber.ts'
import { checkOptions } from '../checks/checkOptions.ts'
import { cycleNames, toCycles, type CycleOptions } from './cycles.ts'
import { findCycle } from './findCycle.ts'
import { checkRate, withWarmUp } from './warmUp.ts'

export interface PolyLrOptions extends CycleOptions {
  /** The exponent of the decay, at least 0; 1 is a straight line. Default 0.5. */
  power?: number
  /** The exponent k of k-decay, above 0. Default 1. */
  kDecay?: number
}

/**
 * Polynomial decay with restarts. In cycle i of length T, at its step τ:
 *
 *     η = η_min + (η₀·decay^i − η_min)·(1 − τ^k / T^k)^power
 *
 * timm's oddities are kept: the rate jumps where the warm-up ends without prefix, since the curve ran on beneath it;
 * cycleLimit counts cycles, not restarts, and lrMin follows the last. A cycleMul below 1, a domain error in timm, is
 * refused. timm's noise options are not taken: its noise comes from torch's generator.
 *
 * @param lr the base rate η₀, at least 0
 * @returns the rate at step t ≥ 0, an epoch or an update: at 0 the rate before the first step, which timm's scheduler
 *   sets when it is made, at t > 0 the rate after `step(t)`
 * @throws TypeError or RangeError, naming the option that is unknown or out of range
 * @see k-decay: https://arxiv.org/abs/2004.05909
 * @see timm/scheduler/poly_lr.py, PolyLRScheduler
 */
export function polyLr(lr: number, options: PolyLrOptions): (t: number) => number {
  const who = 'polyLr'
  checkRate(who, lr)
  checkOptions(who, options, [...cycleNames, 'power', 'kDecay'])
  const cycles = toCycles(who, options)
  const { power = 0.5, kDecay = 1 } = options
  checkNumber(who, 'power', power, { min: 0 })
  checkNumber(who, 'kDecay', kDecay, { above: 0 })
  const { tInitial, lrMin, cycleMul, cycleDecay, cycleLimit } = cycles
  return withWarmUp(who, lr, cycles, (t) => {
    const { index, length, position } = findCycle(t, tInitial, cycleMul)
    if (index >= cycleLimit) return lrMin
    return lrMin + (lr * cycleDecay ** index - lrMin) * (1 - position ** kDecay / length ** kDecay) ** power
  })
}
