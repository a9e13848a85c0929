/** A largest difference that is not 0, in the words of a proof's note; NaN where NaN or ∞ met something else. */
export function describeDifference(maxAbsDiff: number): string {
  return Number.isNaN(maxAbsDiff)
    ? 'NaN or infinity in one of them'
    : `largest difference ${Number(maxAbsDiff.toPrecision(2))}`
}
