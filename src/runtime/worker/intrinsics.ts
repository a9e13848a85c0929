import { languageNames } from './languageNames.ts'

/** Puts JavaScript's own objects back as they were remembered. */
export interface Intrinsics {
  /** Remembers all as it is now, but for those classes of the browser's that nobody asked for yet. */
  remember(): void
  /** Remembers the browser's classes that a text names, too. */
  rememberNamed(text: string): void
  /** Remembers all of the browser's classes, too, which is done once. */
  rememberRest(): void
  /** Whether it was done. */
  readonly isWhole: boolean
  restore(): void
}

/** Without a descriptor for a class that nobody asked for yet. */
type Kept = { object: object; keys: PropertyKey[]; descriptors: (PropertyDescriptor | undefined)[] }

/**
 * Remembers every own property of the global object, of the classes on it and of their prototypes, so that a
 * cell that overwrites `Array.prototype.map` or `globalThis.Number` harms that cell alone.
 *
 * A browser makes each of its own classes (`Blob`, `ImageData`, some two hundred) when it is first touched. All of them take longer than a
 * first cell, which can only reach the ones that its text names, unless it puts a name together: `rememberRest` has time after it.
 *
 * All that `restore` itself calls is taken here, before any cell runs.
 */
export function createIntrinsics(root: object): Intrinsics {
  const { ownKeys, getOwnPropertyDescriptor, defineProperty, deleteProperty } = Reflect
  const touched = new Set(languageNames)
  let isWhole = false
  let kept: Kept[] = []

  function keep(object: object): Kept {
    const keys = ownKeys(object)
    const descriptors: Kept['descriptors'] = []
    for (let i = 0; i < keys.length; i++)
      if (object !== root || !isUntouched(keys[i]!))
        descriptors[i] = getOwnPropertyDescriptor(object, keys[i]!)!
    return { object, keys, descriptors }
  }

  const isUntouched = (key: PropertyKey) =>
    !isWhole && typeof key === 'string' && /^[A-Z]/.test(key) && !touched.has(key)

  function remember() {
    kept = [...objectsOf(root)].map(keep)
  }

  function restoreOne({ object, keys, descriptors }: Kept): void {
    for (let i = 0; i < keys.length; i++) {
      const was = descriptors[i]
      if (was === undefined) continue
      const is = getOwnPropertyDescriptor(object, keys[i]!)
      if (!is || is.value !== was.value || is.get !== was.get || is.set !== was.set)
        defineProperty(object, keys[i]!, was)
    }
    const now = ownKeys(object)
    if (now.length === keys.length) return
    for (let i = 0; i < now.length; i++) {
      let known = false
      for (let k = 0; k < keys.length && !known; k++) known = keys[k] === now[i]
      if (!known) deleteProperty(object, now[i]!)
    }
  }

  return {
    remember,
    rememberNamed(text) {
      if (isWhole) return
      const names = (text.match(/\b[A-Z]\w*/g) ?? []).filter((name) => !touched.has(name) && name in root)
      for (const name of names) touched.add(name)
      if (names.length > 0) remember()
    },
    rememberRest() {
      isWhole = true
      remember()
    },
    get isWhole() {
      return isWhole
    },
    restore() {
      for (let i = 0; i < kept.length; i++) restoreOne(kept[i]!)
    },
  }
}

/** The global object, its intrinsic values, their prototypes, and the prototypes only iteration reaches. */
function objectsOf(root: object): Set<object> {
  const found = new Set<object>([root])
  const add = (value: unknown) => {
    if ((typeof value === 'object' && value !== null) || typeof value === 'function') found.add(value)
  }
  for (const name of languageNames) {
    const value: unknown = Reflect.get(root, name)
    add(value)
    if (typeof value === 'function') add(value.prototype)
  }
  add(Object.getPrototypeOf(Float32Array))
  add(Object.getPrototypeOf(Float32Array.prototype))
  for (const iterator of [
    [].values(),
    new Map().entries(),
    new Set().values(),
    ''[Symbol.iterator](),
    ''.matchAll(/x/g),
  ]) {
    add(Object.getPrototypeOf(iterator))
    add(Object.getPrototypeOf(Object.getPrototypeOf(iterator)))
  }
  const generator = (function* () {})()
  add(Object.getPrototypeOf(Object.getPrototypeOf(generator)))
  add(Object.getPrototypeOf(async () => {}))
  return found
}
