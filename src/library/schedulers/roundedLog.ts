const BITS = 120n
const ONE = 2 ** 52

/**
 * The natural logarithm of a positive number, rounded correctly, as C libraries and so Python round it.
 *
 * Math.log may be one unit in the last place off, which a quotient that is about to be rounded down shows. Fixed-point
 * integers: x = m·2^e with m in [1, 2), and log m = 2·artanh((m − 1)/(m + 1)).
 */
export function roundedLog(x: number): number {
  let exponent = Math.floor(Math.log2(x))
  if (x / 2 ** exponent >= 2) exponent++
  if (x / 2 ** exponent < 1) exponent--
  const mantissa = BigInt((x / 2 ** exponent) * ONE)
  const one = BigInt(ONE)
  const log = twiceArtanh(mantissa - one, mantissa + one) + BigInt(exponent) * twiceArtanh(1n, 3n)
  return Number(log) / 2 ** Number(BITS)
}

/** 2·artanh(a/b) with BITS fractional bits, for a/b of at most ⅓. */
function twiceArtanh(a: bigint, b: bigint): bigint {
  const ratio = (a << BITS) / b
  const square = (ratio * ratio) >> BITS
  let power = ratio
  let sum = 0n
  for (let k = 1n; power !== 0n; k += 2n) {
    sum += power / k
    power = (power * square) >> BITS
  }
  return 2n * sum
}
