/** What reading gave: a value, or what a getter or a proxy threw. */
export type Reading = { value: unknown } | { thrown: unknown }

/** Reads a property of an object that may refuse. */
export function readProperty(object: object, key: PropertyKey): Reading {
  try {
    return { value: Reflect.get(object, key) }
  } catch (thrown) {
    return { thrown }
  }
}

/** The property if it is a text, else undefined. */
export function readText(object: object, key: PropertyKey): string | undefined {
  const reading = readProperty(object, key)
  return 'value' in reading && typeof reading.value === 'string' ? reading.value : undefined
}

/** The value of an object's own property without calling a getter; undefined where there is none. */
export function ownValue(object: object, key: PropertyKey): unknown {
  try {
    return Reflect.getOwnPropertyDescriptor(object, key)?.value
  } catch {
    return undefined // a proxy may refuse; for a name that is the same as having none
  }
}
