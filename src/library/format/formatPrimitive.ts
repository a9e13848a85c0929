import { shorten } from './cutText.ts'
import { quoteString } from './quoteString.ts'

/** Decimal digits of the largest bigint that is written out: beyond, converting it takes too long. */
const mostDigits = 1000
const largest = 10n ** BigInt(mostDigits)

/** A primitive as JavaScript writes it: `-0`, `10n`, `Symbol(name)`, text in single quotes. */
export function formatPrimitive(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return quoteString(value)
    case 'number':
      return Object.is(value, -0) ? '-0' : String(value)
    case 'bigint':
      return formatBigInt(value)
    case 'symbol':
      return formatSymbol(value)
    default:
      return String(value as boolean | null | undefined)
  }
}

export function formatSymbol(symbol: symbol): string {
  return `Symbol(${shorten(symbol.description ?? '', 200)})`
}

function formatBigInt(value: bigint): string {
  if (-largest < value && value < largest) return `${value}n`
  // Hexadecimal takes linear time.
  const digits = Math.round(value.toString(16).length * Math.log10(16))
  return `[bigint of about ${digits} digits]`
}
