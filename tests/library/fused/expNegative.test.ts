import { expect, test } from 'vitest'
import { expNegative } from '../../../src/library/fused/expNegative.ts'

test('expNegative(x) is Math.exp(x) to a relative 2e-13', () => {
  let worst = 0
  for (let x = 0; x > -700; x -= 0.0371) worst = Math.max(worst, Math.abs(expNegative(x) / Math.exp(x) - 1))
  expect(worst).toBeLessThan(2e-13)
})

test('expNegative(x) is exact at its ends', () => {
  expect(expNegative(0)).toBe(1)
  expect(expNegative(-0)).toBe(1)
  expect(expNegative(-746)).toBe(0)
  expect(expNegative(-Infinity)).toBe(0)
  expect(expNegative(NaN)).toBeNaN()
})
