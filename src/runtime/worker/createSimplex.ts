import type { InputSpec } from '../../notebook/types.ts'
import { formatShares, isDistribution, parseShares } from '../shares.ts'

/** What a cell says of a triangle: its corners are classes, its points distributions over them. */
export interface SimplexSettings {
  label: string
  corners: readonly string[]
  points: Record<string, readonly number[]>
}

const who = 'input.simplex'

/**
 * Reads the settings of `input.simplex` and what the reader chose.
 *
 * @param chosen points as text, `0.8 0.15 0.05, 0.1 0.8 0.1`; anything that is not as many distributions is left aside
 * @throws TypeError, RangeError naming what is wrong with the settings
 */
export function createSimplex(
  label: string,
  { corners, points }: Partial<SimplexSettings>,
  chosen: unknown,
): { spec: Extract<InputSpec, { type: 'simplex' }>; value: string; points: number[][] } {
  if (!Array.isArray(corners) || corners.length !== 3 || !corners.every((name) => typeof name === 'string')) {
    throw new TypeError(`${who}: corners: expected three texts, found ${found(corners)}`)
  }
  if (typeof points !== 'object' || points === null || Object.keys(points).length === 0) {
    throw new TypeError(`${who}: points: expected three shares for each name, found ${found(points)}`)
  }
  for (const [name, shares] of Object.entries(points)) {
    if (!isDistribution(shares)) {
      throw new RangeError(
        `${who}: points: ${name}: expected three shares of at least 0 that sum to 1, found ${found(shares)}`,
      )
    }
  }
  const authored = Object.values(points).map((shares) => [...shares])
  const wanted = typeof chosen === 'string' ? parseShares(chosen) : null
  const now = wanted?.length === authored.length ? wanted : authored
  const spec = { type: 'simplex' as const, label, corners: [...corners], points: Object.keys(points) }
  return { spec: { ...spec, value: formatShares(authored) }, value: formatShares(now), points: now }
}

function found(value: unknown): string {
  if (Array.isArray(value)) return `[${value.join(', ')}]`
  return value === null ? 'null' : typeof value
}
