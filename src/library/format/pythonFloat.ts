/**
 * Python's `f'{x:.4f}'`: the exact binary value, rounded half to even. JavaScript's `toFixed` is exact too, but sends
 * a tie to the larger magnitude: 0.03125 is 0.0313 there and 0.0312 in Python.
 *
 * @param x |x| < 1e21, NaN or infinite
 * @param digits after the point, 0 … 99
 */
export function formatFixed(x: number, digits: number): string {
  if (!Number.isFinite(x)) return formatNonFinite(x)
  const size = Math.abs(x)
  return sign(x) + toEven(size.toFixed(digits), size.toFixed(100), digits)
}

/** Python's `f'{x:.4e}'`: rounded half to even, at least two digits of exponent. */
export function formatExponential(x: number, digits: number): string {
  if (!Number.isFinite(x)) return formatNonFinite(x)
  const size = Math.abs(x)
  const [mantissa, exponent] = size.toExponential(digits).split('e')
  const exact = size.toExponential(100).split('e')[0]
  return `${sign(x)}${toEven(mantissa, exact, digits)}e${exponent[0]}${exponent.slice(1).padStart(2, '0')}`
}

/** Undoes rounding up where `exact` lies halfway and the last digit became odd; an odd digit never borrows. */
function toEven(rounded: string, exact: string, digits: number): string {
  const rest = exact.slice(exact.indexOf('.') + 1 + digits)
  const last = Number(rounded.at(-1))
  return /^50*$/.test(rest) && last % 2 === 1 ? rounded.slice(0, -1) + (last - 1) : rounded
}

function formatNonFinite(x: number): string {
  return Number.isNaN(x) ? 'nan' : x > 0 ? 'inf' : '-inf'
}

function sign(x: number): string {
  return x < 0 || Object.is(x, -0) ? '-' : ''
}
