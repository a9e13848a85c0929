import { expect } from 'vitest'

export interface Tolerance {
  relative?: number
  absolute?: number
}

/** Every number within the relative or the absolute tolerance; infinities and NaN alike. */
export function expectClose(
  actual: ArrayLike<number>,
  expected: ArrayLike<number>,
  { relative = 1e-5, absolute = 1e-6 }: Tolerance = {},
): void {
  expect(actual.length, 'number of values').toBe(expected.length)
  for (let i = 0; i < expected.length; i++) {
    const a = actual[i]
    const e = expected[i]
    const isClose = Number.isFinite(e) && Math.abs(a - e) <= Math.max(absolute, relative * Math.abs(e))
    const isAlike = !Number.isFinite(e) && Object.is(a, e)
    if (!isClose && !isAlike) expect.fail(`[${i}]: ${a} is not within ${relative} relative of ${e}`)
  }
}
