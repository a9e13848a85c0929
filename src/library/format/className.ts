import { shorten } from './cutText.ts'
import { ownValue } from './readProperty.ts'

/** A proxy may give a new prototype each time it is asked. */
const longestChain = 100

/**
 * Name of the nearest class in the prototype chain, without running code of the value's: neither a `constructor` of its
 * own nor a getter is asked. Null where there is none, as for `Object.create(null)`.
 */
export function className(value: object): string | null {
  for (const prototype of prototypes(value)) {
    const constructor = ownValue(prototype, 'constructor')
    if (typeof constructor !== 'function') continue
    const name = ownValue(constructor, 'name')
    if (typeof name === 'string' && name !== '') return shorten(name, 100)
  }
  return null
}

/** `Symbol.toStringTag` where it is plain data, as `Math` and generators have it; '' if there is none. */
export function classTag(value: object): string {
  for (const holder of [value, ...prototypes(value)]) {
    const tag = ownValue(holder, Symbol.toStringTag)
    if (typeof tag === 'string') return shorten(tag, 100)
  }
  return ''
}

function prototypes(value: object): object[] {
  const chain: object[] = []
  let prototype = prototypeOf(value)
  while (prototype !== null && chain.length < longestChain) {
    chain.push(prototype)
    prototype = prototypeOf(prototype)
  }
  return chain
}

function prototypeOf(value: object): object | null {
  try {
    return Reflect.getPrototypeOf(value)
  } catch {
    return null // a proxy may refuse
  }
}
