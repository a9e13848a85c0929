import { found } from './found.ts'

interface Range {
  /** Smallest allowed value. */
  min?: number
  /** Largest allowed value. */
  max?: number
  /** Excluded upper end. */
  below?: number
  /** Excluded lower end. */
  above?: number
  integer?: boolean
}

/** Throws unless `value` is a finite number within the range. */
export function checkNumber(who: string, name: string, value: unknown, range: Range = {}): void {
  const { min = -Infinity, max = Infinity, below = Infinity, above = -Infinity, integer = false } = range
  const isInside =
    typeof value === 'number' &&
    Number.isFinite(value) &&
    value >= min &&
    value <= max &&
    value < below &&
    value > above &&
    (!integer || Number.isInteger(value))
  if (!isInside) {
    throw new RangeError(`${who}: ${name}: expected ${describe(range)}, found ${found(value)}`)
  }
}

function describe({ min, max, below, above, integer }: Range): string {
  const noun = integer ? 'an integer' : 'a finite number'
  if (min !== undefined && max !== undefined) return `${noun} in [${min}, ${max}]`
  if (min !== undefined && below !== undefined) return `${noun} in [${min}, ${below})`
  if (min !== undefined) return `${noun} of at least ${min}`
  if (above !== undefined && below !== undefined) return `${noun} in (${above}, ${below})`
  if (above !== undefined) return `${noun} above ${above}`
  if (below !== undefined) return `${noun} below ${below}`
  return noun
}
