import { found } from './found.ts'

/** Throws unless `value` is one of the texts in `choices`. */
export function checkChoice(who: string, name: string, value: unknown, choices: readonly string[]): void {
  if (typeof value === 'string' && choices.includes(value)) return
  const expected = choices.map((choice) => `'${choice}'`).join(' or ')
  throw new RangeError(`${who}: ${name}: expected ${expected}, found ${found(value)}`)
}
