import { formatExponential, formatFixed } from './pythonFloat.ts'

/** How all elements of one tensor are printed, so that they align. */
export interface ElementFormat {
  /** Characters of the widest element that counts. */
  width: number
  /** The text of one element, padded to `width`. */
  format: (value: unknown) => string
}

const precision = 4

/**
 * torch's rules for floating point (`_Formatter` in torch/_tensor_str.py, 2.13): all integers print as `1.`; a span
 * over 1000, a value over 1e8 or under 1e-4 prints all in scientific notation; else four decimals. Only finite
 * nonzero values decide and only they count for the width.
 *
 * @param values the elements that will be shown
 */
export function floatFormat(values: ArrayLike<number>): ElementFormat {
  const deciding = Array.from(values).filter((value) => Number.isFinite(value) && value !== 0)
  const sizes = deciding.map(Math.abs)
  // Not Math.max(...sizes): a spread of many values overflows the stack.
  const max = sizes.reduce((a, b) => Math.max(a, b), 0)
  const min = sizes.reduce((a, b) => Math.min(a, b), Infinity)
  const scientific = deciding.length > 0 && (max / min > 1000 || max > 1e8 || min < 1e-4)
  const integral = deciding.every(Number.isInteger)
  const text = scientific
    ? (value: number) => formatExponential(value, precision)
    : integral
      ? (value: number) => formatFixed(value, 0) + (Number.isFinite(value) ? '.' : '')
      : (value: number) => formatFixed(value, precision)
  return aligned(deciding, (value) => text(value as number))
}

/** Integers, booleans and strings: every element counts for the width. */
export function plainFormat(values: ArrayLike<unknown>, text: (value: unknown) => string): ElementFormat {
  return aligned(Array.from(values), text)
}

function aligned(counting: unknown[], text: (value: unknown) => string): ElementFormat {
  const width = counting.reduce((widest: number, value) => Math.max(widest, text(value).length), 1)
  return { width, format: (value) => text(value).padStart(width) }
}

/** Two formats side by side, as torch prints complex numbers: `1.0000+2.0000j`. */
export function complexFormat(real: ElementFormat, imaginary: ElementFormat): ElementFormat {
  const format = (value: unknown): string => {
    const [re, im] = value as [number, number]
    const part = imaginary.format(im).trimStart() + 'j'
    return real.format(re) + (part.startsWith('-') ? '' : '+') + part
  }
  return { width: real.width + imaginary.width + 1, format }
}
