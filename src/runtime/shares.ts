/** Shares of three classes; they sum to one. */
export type Shares = readonly number[]

export function isDistribution(shares: unknown): shares is number[] {
  return (
    Array.isArray(shares) &&
    shares.length === 3 &&
    shares.every((share) => typeof share === 'number' && share >= 0) &&
    Math.abs(shares[0] + shares[1] + shares[2] - 1) < 1e-6
  )
}

/** `0.8 0.15 0.05, 0.1 0.8 0.1`: one distribution after the other, as the value of an `input.simplex` travels. */
export function formatShares(points: readonly Shares[]): string {
  return points.map((shares) => shares.join(' ')).join(', ')
}

/** What `formatShares` wrote; `null` where a text is not that. */
export function parseShares(text: string): number[][] | null {
  const points = text.split(', ').map((point) => point.split(' ').map(Number))
  return points.every(isDistribution) ? points : null
}

/** `fox 0.8, coyote 0.15, owl 0.05` */
export function describeShares(names: readonly string[], shares: Shares): string {
  return shares.map((share, i) => `${names[i]} ${share}`).join(', ')
}
