import { found } from './found.ts'

/** Throws unless `value` is true or false. */
export function checkBoolean(who: string, name: string, value: unknown): void {
  if (typeof value === 'boolean') return
  throw new TypeError(`${who}: ${name}: expected true or false, found ${found(value)}`)
}
