/** JSON has none of these four numbers: in files they are written as text, by these names. */
export const namedNumbers = { nan: NaN, inf: Infinity, '-inf': -Infinity, '-0': -0 }

/** A number as a file has it. */
export type RecordedNumber = number | keyof typeof namedNumbers

/** The number that a file means. */
export function reviveNumber(value: RecordedNumber): number {
  return typeof value === 'number' ? value : namedNumbers[value]
}
