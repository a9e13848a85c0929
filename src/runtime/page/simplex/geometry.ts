import type { Shares } from '../../shares.ts'

/** Where the corners of the triangle are, in its drawing of 300 × 270: top, left, right. */
export const corners = [
  [150, 26],
  [20, 244],
  [280, 244],
] as const

/** Where a distribution lies: the mean of the corners, weighted by its shares. */
export function placeOf(shares: Shares): [number, number] {
  const along = (axis: 0 | 1) =>
    Math.round(shares.reduce((sum, share, i) => sum + share * corners[i][axis], 0) * 10) / 10
  return [along(0), along(1)]
}

/** The distribution at a place, in hundredths; outside of the triangle the nearest by shares. */
export function sharesAt(x: number, y: number): number[] {
  const [[, top], [left, bottom], [right]] = corners
  const first = (bottom - y) / (bottom - top)
  const third = (x - left - first * (corners[0][0] - left)) / (right - left)
  return toHundredths([first, 1 - first - third, third])
}

/** One share grown by `step`, or shrunk, the others in proportion; what is in the middle of nowhere grows evenly. */
export function stepTowards(shares: Shares, corner: number, step: number): number[] {
  const grown = Math.min(1, Math.max(0, shares[corner] + step))
  const rest = 1 - shares[corner]
  return toHundredths(
    shares.map((share, i) => (i === corner ? grown : (1 - grown) * (rest > 0 ? share / rest : 0.5))),
  )
}

/** Shares ≥ 0 in whole hundredths that sum to one: what rounding leaves over goes to the largest. */
function toHundredths(shares: number[]): number[] {
  const positive = shares.map((share) => Math.max(0, share))
  const sum = positive.reduce((a, b) => a + b)
  const cents = positive.map((share) => Math.round((100 * share) / sum))
  cents[cents.indexOf(Math.max(...cents))] += 100 - cents.reduce((a, b) => a + b)
  return cents.map((share) => share / 100)
}
