/** Python's a // b for floats, which rounds the exact quotient down: 1 // 0.1 is 9, where Math.floor(1 / 0.1) is 10. */
export function floorDivide(a: number, b: number): number {
  const remainder = a % b
  const quotient = (a - remainder) / b
  const isBetween = remainder !== 0 && remainder < 0 !== b < 0
  return Math.round(isBetween ? quotient - 1 : quotient)
}
