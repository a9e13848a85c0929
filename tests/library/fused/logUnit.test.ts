import { expect, test } from 'vitest'
import { logUnit } from '../../../src/library/fused/logUnit.ts'

test('logUnit(x) is Math.log(x) to 1e-14', () => {
  let worst = 0
  for (let x = 1; x > 1e-9; x *= 0.9973) worst = Math.max(worst, Math.abs(logUnit(x) - Math.log(x)))
  expect(worst).toBeLessThan(1e-14)
})

test('logUnit(x) is the logarithm at its ends and beyond', () => {
  expect(Math.abs(logUnit(1))).toBeLessThan(1e-14)
  expect(logUnit(0)).toBe(-Infinity)
  expect(logUnit(NaN)).toBeNaN()
})
