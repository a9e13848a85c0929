/** What cells print goes through the format room; this file is the one door to it. */
export function formatValue(value: unknown): string {
  return String(value)
}
export function valuesOf(value: unknown): number[] {
  return typeof value === 'number' ? [value] : []
}
