import { floorDivide } from './floorDivide.ts'
import { roundedLog } from './roundedLog.ts'

export interface Cycle {
  /** Which cycle t is in, from 0. */
  index: number
  /** Its length. */
  length: number
  /** How far into it t is. */
  position: number
}

/**
 * The cycle a step is in. Lengths are tInitial·cycleMul^i, so that their sum is a geometric series, solved for i by a
 * logarithm as timm does: at a restart its rounding decides which cycle the step is in.
 */
export function findCycle(t: number, tInitial: number, cycleMul: number): Cycle {
  if (cycleMul === 1) {
    const index = floorDivide(t, tInitial)
    return { index, length: tInitial, position: t - tInitial * index }
  }
  const index = floorLog(1 - (t / tInitial) * (1 - cycleMul), cycleMul)
  const growth = cycleMul ** index
  return {
    index,
    length: growth * tInitial,
    position: t - ((1 - growth) / (1 - cycleMul)) * tInitial,
  }
}

// Python's floor(log(x, base)). Only next to a whole number can the last digit of a logarithm matter.
function floorLog(x: number, base: number): number {
  const quotient = Math.log(x) / Math.log(base)
  const isClear = Math.abs(quotient - Math.round(quotient)) > 1e-9
  return Math.floor(isClear ? quotient : roundedLog(x) / roundedLog(base))
}
