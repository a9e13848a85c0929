import { checkChoice } from '../checks/checkChoice.ts'
import { checkNumber } from '../checks/checkNumber.ts'
import { checkOptions } from '../checks/checkOptions.ts'
import { found } from '../checks/found.ts'
import { checkRate, type WarmUpOptions } from './warmUp.ts'

export interface PlateauLrOptions extends WarmUpOptions {
  /** The factor of each drop, in [0, 1). Default 0.1. */
  decayRate?: number
  /** How many steps without improvement are borne before a drop; a whole number of at least 0. Default 10. */
  patienceT?: number
  /** How much better, relative to the best so far, counts as better; at least 0. Default 1e-4. */
  threshold?: number
  /** How many steps after a drop are not held against the metric; a whole number of at least 0. Default 0. */
  cooldownT?: number
  /** The rate below which no drop leads, at least 0. Default 0. */
  lrMin?: number
  /** Whether a larger ('max') or a smaller metric is better. Default 'max'. */
  mode?: 'max' | 'min'
}

export interface PlateauLr {
  /** The rate in force. */
  readonly rate: number
  /** Ends an epoch and returns the rate from then on. Without a metric, only a warm-up changes the rate. */
  step: (epoch: number, metric?: number | null) => number
}

/**
 * Drops the rate by a factor when a metric has stopped improving.
 *
 * Better means metric > best·(1 + threshold), or < best·(1 − threshold) for 'min'. When more than patienceT steps in
 * a row were not better, and no cool-down runs, the rate becomes max(rate·decayRate, lrMin), unless that changes it by
 * no more than 1e-8.
 *
 * timm's oddities are kept: steps up to and including epoch warmupT are warm-up and do not look at the metric, one more
 * than in the other schedules; therefore step(0) without a warm-up sets the rate to warmupLrInit, 0 unless told, from
 * where no drop recovers it (train.py calls step(epoch + 1)). The relative threshold works backwards for negative
 * metrics. A NaN metric is never better. timm's noise options are not taken: its noise comes from torch's generator.
 *
 * @param lr the base rate, at least 0
 * @returns an object with the `rate` in force and `step(epoch, metric)`, which returns the next
 * @throws TypeError or RangeError, naming the option that is unknown or out of range
 * @see timm/scheduler/plateau_lr.py, PlateauLRScheduler; torch.optim.lr_scheduler.ReduceLROnPlateau
 */
export function plateauLr(lr: number, options: PlateauLrOptions = {}): PlateauLr {
  const who = 'plateauLr'
  const known = [
    'decayRate',
    'patienceT',
    'threshold',
    'cooldownT',
    'warmupT',
    'warmupLrInit',
    'lrMin',
    'mode',
  ]
  checkRate(who, lr)
  checkOptions(who, options, known)
  const { decayRate = 0.1, patienceT = 10, threshold = 1e-4, cooldownT = 0 } = options
  const { warmupT = 0, warmupLrInit = 0, lrMin = 0, mode = 'max' } = options
  checkNumber(who, 'decayRate', decayRate, { min: 0, below: 1 })
  checkNumber(who, 'patienceT', patienceT, { integer: true, min: 0 })
  checkNumber(who, 'threshold', threshold, { min: 0 })
  checkNumber(who, 'cooldownT', cooldownT, { integer: true, min: 0 })
  checkNumber(who, 'warmupT', warmupT, { integer: true, min: 0 })
  checkNumber(who, 'warmupLrInit', warmupLrInit, { min: 0 })
  checkNumber(who, 'lrMin', lrMin, { min: 0 })
  checkChoice(who, 'mode', mode, ['max', 'min'])

  // timm's step of a warm-up that is not there is 1, which no epoch but 0 meets.
  const rise = warmupT > 0 ? (lr - warmupLrInit) / warmupT : 1
  let rate = warmupT > 0 ? warmupLrInit : lr
  let best = mode === 'max' ? -Infinity : Infinity
  let badSteps = 0
  let cooldown = 0

  function watch(metric: number): void {
    const isBetter = mode === 'max' ? metric > best * (threshold + 1) : metric < best * (1 - threshold)
    if (isBetter) best = metric
    badSteps = isBetter ? 0 : badSteps + 1
    if (cooldown > 0) {
      cooldown--
      badSteps = 0
    }
    if (badSteps <= patienceT) return
    const dropped = Math.max(rate * decayRate, lrMin)
    if (rate - dropped > 1e-8) rate = dropped
    cooldown = cooldownT
    badSteps = 0
  }

  return {
    get rate() {
      return rate
    },
    step(epoch, metric = null) {
      checkNumber(who, 'epoch', epoch, { integer: true, min: 0 })
      if (metric !== null && typeof metric !== 'number') {
        throw new TypeError(`${who}: metric: expected a number, found ${found(metric)}`)
      }
      if (epoch <= warmupT) rate = warmupLrInit + epoch * rise
      else if (metric !== null) watch(metric)
      return rate
    },
  }
}
