export interface Tolerance {
  relative?: number
  absolute?: number
}

/** The first number that is within neither tolerance, in words; infinities and NaN have to be alike. */
export function findFar(
  actual: ArrayLike<number>,
  expected: ArrayLike<number>,
  { relative = 1e-5, absolute = 1e-6 }: Tolerance = {},
): string | undefined {
  if (actual.length !== expected.length) return `${actual.length} values, expected ${expected.length}`
  for (let i = 0; i < expected.length; i++) {
    const a = actual[i]
    const e = expected[i]
    const isClose = Number.isFinite(e) && Math.abs(a - e) <= Math.max(absolute, relative * Math.abs(e))
    const isAlike = !Number.isFinite(e) && Object.is(a, e)
    if (!isClose && !isAlike) return `[${i}]: ${a} is not within ${relative} relative of ${e}`
  }
  return undefined
}
