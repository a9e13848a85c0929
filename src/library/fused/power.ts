/** base^exponent; whole powers up to 4 are what focal weights use, and Math.pow would be most of their time. */
export function power(base: number, exponent: number): number {
  if (exponent === 4) return base * base * (base * base)
  if (exponent === 2) return base * base
  if (exponent === 1) return base
  return exponent === 0 ? 1 : Math.pow(base, exponent)
}
