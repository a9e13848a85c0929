import { expect, test } from 'vitest'
import { log1pUnit } from '../../../src/library/fused/log1pUnit.ts'

test('log1pUnit(x) is Math.log1p(x) to a relative 1e-10', () => {
  let worst = 0
  for (let x = 1; x > 1e-300; x *= 0.99) worst = Math.max(worst, Math.abs(log1pUnit(x) / Math.log1p(x) - 1))
  expect(worst).toBeLessThan(1e-10)
})

test('log1pUnit(x) is exact at 0 and keeps NaN', () => {
  expect(log1pUnit(0)).toBe(0)
  expect(log1pUnit(NaN)).toBeNaN()
})
