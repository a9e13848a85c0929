import { expect } from 'vitest'
import { findFar, type Tolerance } from './findFar.ts'

export type { Tolerance }

/** Every number within the relative or the absolute tolerance; infinities and NaN alike. */
export function expectClose(
  actual: ArrayLike<number>,
  expected: ArrayLike<number>,
  tolerance: Tolerance = {},
): void {
  const far = findFar(actual, expected, tolerance)
  if (far) expect.fail(far)
}
