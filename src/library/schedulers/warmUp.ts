import { checkBoolean } from '../checks/checkBoolean.ts'
import { checkNumber } from '../checks/checkNumber.ts'

/** What the six schedules have in common. */
export interface WarmUpOptions {
  /** How many steps the rate rises linearly before the schedule begins; a whole number of at least 0. Default 0. */
  warmupT?: number
  /** The rate the rise begins with, at least 0. Default 0. */
  warmupLrInit?: number
}

export interface ScheduleOptions extends WarmUpOptions {
  /** Whether the schedule starts only after the warm-up instead of running underneath it. */
  warmupPrefix?: boolean
  /** Whether t counts epochs or, if false, optimizer updates. The curve over t is the same. Default true. */
  tInEpochs?: boolean
}

interface WarmUp {
  warmupT: number
  warmupLrInit: number
  warmupPrefix: boolean
  /** The rate the rise aims at; a schedule that meets its own curve gives that point. Default: the base rate. */
  target?: number
}

export const warmUpNames: readonly string[] = ['warmupT', 'warmupLrInit', 'warmupPrefix', 'tInEpochs']

export function checkRate(who: string, lr: number): void {
  checkNumber(who, 'lr', lr, { min: 0 })
}

export function checkWarmUp(who: string, options: Omit<WarmUp, 'target'> & { tInEpochs: boolean }): void {
  checkNumber(who, 'warmupT', options.warmupT, { integer: true, min: 0 })
  checkNumber(who, 'warmupLrInit', options.warmupLrInit, { min: 0 })
  checkBoolean(who, 'warmupPrefix', options.warmupPrefix)
  checkBoolean(who, 'tInEpochs', options.tInEpochs)
}

/**
 * Puts a warm-up before a curve, and timm's start at t = 0: the rate a scheduler sets when it is made, which is the
 * base rate or the first of the warm-up, whatever its curve would say.
 */
export function withWarmUp(
  who: string,
  lr: number,
  { warmupT, warmupLrInit, warmupPrefix, target = lr }: WarmUp,
  curve: (t: number) => number,
): (t: number) => number {
  const step = warmupT > 0 ? (target - warmupLrInit) / warmupT : 0
  return (t) => {
    checkNumber(who, 't', t, { min: 0 })
    if (t < warmupT) return warmupLrInit + t * step
    if (t === 0) return lr
    return curve(warmupPrefix ? t - warmupT : t)
  }
}
