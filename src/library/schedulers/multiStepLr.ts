import { checkNumber } from '../checks/checkNumber.ts'
import { checkOptions } from '../checks/checkOptions.ts'
import { found } from '../checks/found.ts'
import { checkRate, checkWarmUp, warmUpNames, withWarmUp, type ScheduleOptions } from './warmUp.ts'

export interface MultiStepLrOptions extends ScheduleOptions {
  /** The steps at which the rate drops, in rising order. Required. */
  decayT: readonly number[]
  /** The factor of each drop, at least 0. Default 1. */
  decayRate?: number
  /** Whether the schedule starts only after the warm-up. Default true, unlike that of the cyclic schedules. */
  warmupPrefix?: boolean
}

/**
 * Drops the rate by a factor at given steps: η = η₀·decayRate^n, n the number of milestones ≤ t + 1.
 *
 * timm's oddities are kept: the + 1 makes each drop come one step early, so that [3, 6] drops at 2 and 5 where torch's
 * MultiStepLR drops at 3 and 6; the warm-up is a prefix by default. timm's noise options are not taken: its noise comes
 * from torch's generator.
 *
 * @param lr the base rate η₀, at least 0
 * @returns the rate at step t ≥ 0, an epoch or an update: at 0 the rate before the first step, which timm's scheduler
 *   sets when it is made, at t > 0 the rate after `step(t)`
 * @throws TypeError or RangeError, naming the option that is unknown or out of range
 * @see timm/scheduler/multistep_lr.py, MultiStepLRScheduler
 */
export function multiStepLr(lr: number, options: MultiStepLrOptions): (t: number) => number {
  const who = 'multiStepLr'
  checkRate(who, lr)
  checkOptions(who, options, ['decayT', 'decayRate', ...warmUpNames])
  const { decayT, decayRate = 1 } = options
  const { warmupT = 0, warmupLrInit = 0, warmupPrefix = true, tInEpochs = true } = options
  if (!Array.isArray(decayT)) {
    throw new TypeError(`${who}: decayT: expected an array of steps, found ${found(decayT)}`)
  }
  const milestones: readonly number[] = [...(decayT as readonly number[])]
  milestones.forEach((milestone, i) => {
    checkNumber(who, `decayT[${i}]`, milestone, i === 0 ? {} : { min: milestones[i - 1] })
  })
  checkNumber(who, 'decayRate', decayRate, { min: 0 })
  checkWarmUp(who, { warmupT, warmupLrInit, warmupPrefix, tInEpochs })
  return withWarmUp(who, lr, { warmupT, warmupLrInit, warmupPrefix }, (t) => {
    const drops = milestones.filter((milestone) => milestone <= t + 1).length
    return lr * decayRate ** drops
  })
}
