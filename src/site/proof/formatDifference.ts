/** A largest difference in words: `to the last bit`, `at most 1.2e-7 off`. */
export function formatDifference(difference: number | null): string {
  if (difference === null) return 'no number to compare'
  if (difference === 0) return 'to the last bit'
  const rounded = difference < 1e-3 ? difference.toExponential(1) : Number(difference.toPrecision(2))
  return `at most ${rounded} off`
}
