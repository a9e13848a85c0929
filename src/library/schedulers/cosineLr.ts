import { checkNumber } from '../checks/checkNumber.ts'
import { checkOptions } from '../checks/checkOptions.ts'
import { cycleNames, toCycles, type CycleOptions } from './cycles.ts'
import { findCycle } from './findCycle.ts'
import { checkRate, withWarmUp } from './warmUp.ts'

export interface CosineLrOptions extends CycleOptions {
  /** The exponent k of k-decay, above 0: above 1 the rate stays high longer. Default 1. */
  kDecay?: number
}

/**
 * Cosine decay with warm restarts. In cycle i of length T, at its step τ:
 *
 *     η = η_min + ½·(η₀·decay^i − η_min)·(1 + cos(π·τ^k / T^k))
 *
 * timm's oddities are kept: the rate jumps where the warm-up ends without prefix, since the curve ran on beneath it;
 * cycleLimit counts cycles, not restarts, and is 1, so that a single cycle is the default and lrMin follows; a limit of
 * 0 is lrMin from the first step on. A cycleMul below 1, a domain error in timm, is refused. timm's noise options are
 * not taken: its noise comes from torch's generator.
 *
 * @param lr the base rate η₀, at least 0
 * @returns the rate at step t ≥ 0, an epoch or an update: at 0 the rate before the first step, which timm's scheduler
 *   sets when it is made, at t > 0 the rate after `step(t)`
 * @throws TypeError or RangeError, naming the option that is unknown or out of range
 * @see Loshchilov & Hutter, SGDR, https://arxiv.org/abs/1608.03983, section 3; k-decay: https://arxiv.org/abs/2004.05909
 * @see timm/scheduler/cosine_lr.py, CosineLRScheduler
 */
export function cosineLr(lr: number, options: CosineLrOptions): (t: number) => number {
  const who = 'cosineLr'
  checkRate(who, lr)
  checkOptions(who, options, [...cycleNames, 'kDecay'])
  const cycles = toCycles(who, options)
  const { kDecay = 1 } = options
  checkNumber(who, 'kDecay', kDecay, { above: 0 })
  const { tInitial, lrMin, cycleMul, cycleDecay, cycleLimit } = cycles
  return withWarmUp(who, lr, cycles, (t) => {
    const { index, length, position } = findCycle(t, tInitial, cycleMul)
    if (index >= cycleLimit) return lrMin
    const angle = (Math.PI * position ** kDecay) / length ** kDecay
    return lrMin + 0.5 * (lr * cycleDecay ** index - lrMin) * (1 + Math.cos(angle))
  })
}
