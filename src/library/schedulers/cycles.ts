import { checkNumber } from '../checks/checkNumber.ts'
import { checkWarmUp, warmUpNames, type ScheduleOptions } from './warmUp.ts'

/** Options of the schedules that fall from the base rate to a least one, and may start again. */
export interface CycleOptions extends ScheduleOptions {
  /** The length of the first cycle, in steps; above 0. Required. */
  tInitial: number
  /** The rate a cycle ends with and that stays after the last one, at least 0. Default 0. */
  lrMin?: number
  /** The factor on the length of each further cycle, at least 1. Default 1. */
  cycleMul?: number
  /** The factor on the base rate of each further cycle, at least 0. Default 1. */
  cycleDecay?: number
  /** How many cycles there are, restarts plus one; a whole number of at least 0. Default 1. */
  cycleLimit?: number
}

export const cycleNames: readonly string[] = [
  'tInitial',
  'lrMin',
  'cycleMul',
  'cycleDecay',
  'cycleLimit',
  ...warmUpNames,
]

/** All options with timm's defaults, checked. */
export function toCycles(who: string, options: CycleOptions): Required<CycleOptions> {
  const { tInitial, lrMin = 0, cycleMul = 1, cycleDecay = 1, cycleLimit = 1 } = options
  const { warmupT = 0, warmupLrInit = 0, warmupPrefix = false, tInEpochs = true } = options
  checkNumber(who, 'tInitial', tInitial, { above: 0 })
  checkNumber(who, 'lrMin', lrMin, { min: 0 })
  checkNumber(who, 'cycleMul', cycleMul, { min: 1 })
  checkNumber(who, 'cycleDecay', cycleDecay, { min: 0 })
  checkNumber(who, 'cycleLimit', cycleLimit, { integer: true, min: 0 })
  checkWarmUp(who, { warmupT, warmupLrInit, warmupPrefix, tInEpochs })
  return {
    tInitial,
    lrMin,
    cycleMul,
    cycleDecay,
    cycleLimit,
    warmupT,
    warmupLrInit,
    warmupPrefix,
    tInEpochs,
  }
}
