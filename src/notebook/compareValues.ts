export interface Comparison {
  /** Largest |ours − reference| of the pairs that differ in a finite way; NaN if NaN or ∞ meets something else. */
  maxAbsDiff: number
  /** Largest |ours − reference| ÷ max(1, |reference|). */
  maxRelDiff: number
}

/** Compares two lists of the same length, number by number. NaN equals only NaN, ∞ only ∞. */
export function compareValues(ours: readonly number[], reference: readonly number[]): Comparison {
  let maxAbsDiff = 0
  let maxRelDiff = 0
  for (let i = 0; i < reference.length; i++) {
    const [a, b] = [ours[i]!, reference[i]!]
    if (a === b || (Number.isNaN(a) && Number.isNaN(b))) continue
    const diff = Math.abs(a - b)
    if (!Number.isFinite(diff)) return { maxAbsDiff: NaN, maxRelDiff: NaN }
    maxAbsDiff = Math.max(maxAbsDiff, diff)
    maxRelDiff = Math.max(maxRelDiff, diff / Math.max(1, Math.abs(b)))
  }
  return { maxAbsDiff, maxRelDiff }
}
