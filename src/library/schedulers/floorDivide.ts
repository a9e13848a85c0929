/** Python's a // b for floats, a at least 0 and b above it, which rounds the exact quotient down: 1 // 0.1 is 9, where Math.floor(1 / 0.1) is 10. */
export function floorDivide(a: number, b: number): number {
  return Math.round((a - (a % b)) / b)
}
