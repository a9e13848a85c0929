import { found } from './found.ts'

/** Throws unless `options` is a plain object whose keys are all among `known`. */
export function checkOptions(who: string, options: unknown, known: readonly string[]): void {
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw new TypeError(`${who}: options: expected an object, found ${found(options)}`)
  }
  for (const name of Object.keys(options)) {
    if (known.includes(name)) continue
    const expected = known.length > 0 ? `one of ${known.join(', ')}` : 'no options'
    throw new TypeError(`${who}: unknown option ${name}: expected ${expected}`)
  }
}
