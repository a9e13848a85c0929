import { checkNumber } from '../checks/checkNumber.ts'
import { checkOptions } from '../checks/checkOptions.ts'
import { floorDivide } from './floorDivide.ts'
import { checkRate, checkWarmUp, warmUpNames, withWarmUp, type ScheduleOptions } from './warmUp.ts'

export interface StepLrOptions extends ScheduleOptions {
  /** How many steps a rate lasts, not necessarily whole; above 0. Required. */
  decayT: number
  /** The factor of each drop, at least 0. Default 1. */
  decayRate?: number
  /** Whether the schedule starts only after the warm-up. Default true, unlike that of the cyclic schedules. */
  warmupPrefix?: boolean
}

/**
 * Drops the rate by a factor at equal distances: η = η₀·decayRate^⌊t / decayT⌋.
 *
 * timm's oddities are kept: the warm-up is a prefix by default here, though not in the cyclic schedules; the quotient is
 * rounded down as Python rounds floats. timm's noise options are not taken: its noise comes from torch's generator.
 *
 * @param lr the base rate η₀, at least 0
 * @returns the rate at step t ≥ 0, an epoch or an update: at 0 the rate before the first step, which timm's scheduler
 *   sets when it is made, at t > 0 the rate after `step(t)`
 * @throws TypeError or RangeError, naming the option that is unknown or out of range
 * @see timm/scheduler/step_lr.py, StepLRScheduler
 */
export function stepLr(lr: number, options: StepLrOptions): (t: number) => number {
  const who = 'stepLr'
  checkRate(who, lr)
  checkOptions(who, options, ['decayT', 'decayRate', ...warmUpNames])
  const { decayT, decayRate = 1 } = options
  const { warmupT = 0, warmupLrInit = 0, warmupPrefix = true, tInEpochs = true } = options
  checkNumber(who, 'decayT', decayT, { above: 0 })
  checkNumber(who, 'decayRate', decayRate, { min: 0 })
  checkWarmUp(who, { warmupT, warmupLrInit, warmupPrefix, tInEpochs })
  return withWarmUp(
    who,
    lr,
    { warmupT, warmupLrInit, warmupPrefix },
    (t) => lr * decayRate ** floorDivide(t, decayT),
  )
}
