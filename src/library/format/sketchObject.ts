import * as brands from './brands.ts'
import { className, classTag } from './className.ts'
import { shorten } from './cutText.ts'
import { formatPrimitive } from './formatPrimitive.ts'
import { formatTensor } from './formatTensor.ts'
import { isTensorLike } from './isTensorLike.ts'
import { layoutSketch } from './layoutSketch.ts'
import { readText } from './readProperty.ts'
import type { Entry, Sketch } from './Sketch.ts'
import { itemEntries, iteratedEntries, propertyEntries } from './sketchEntries.ts'
import { sketchError } from './sketchError.ts'
import type { Visit } from './Visit.ts'

/** Deeper containers are only named. */
const deepest = 10
/** An instance of a class counts for four levels: what it holds is seldom meant to be read. */
const instanceCost = 4

/** Reads any object, tensor, collection or class instance into a sketch. May throw where a proxy does. */
export function sketchObject(value: object, visit: Visit): Sketch {
  if (isTensorLike(value)) return formatTensor(value)
  return sketchAtom(value) ?? sketchContainer(value, visit)
}

/** Objects that are shown as one text, whatever their depth. */
function sketchAtom(value: object): string | undefined {
  const time = brands.dateTime(value)
  if (time !== undefined) return Number.isNaN(time) ? 'Invalid Date' : new Date(time).toISOString()
  const source = brands.regExpSource(value)
  if (source !== undefined) return `/${shorten(source, 1000)}/${readText(value, 'flags') ?? ''}`
  const boxed = brands.boxedPrimitive(value)
  if (boxed !== undefined) return `[${boxed.kind}: ${formatPrimitive(boxed.primitive)}]`
  const weak = brands.weakKind(value)
  if (weak !== undefined) return `${weak} { <unknown> }`
  if (brands.isPromise(value)) return `${className(value) ?? 'Promise'} { <not awaited> }`
  const bytes = brands.bufferLength(value)
  return bytes === undefined ? undefined : `${className(value) ?? 'ArrayBuffer'} { byteLength: ${bytes} }`
}

function sketchContainer(value: object, visit: Visit): Sketch {
  const name = className(value)
  if (visit.depth > deepest) return `[${Array.isArray(value) ? 'Array' : (name ?? 'Object: null prototype')}]`
  if (brands.isError(value)) return sketchError(value, visit)
  return Array.isArray(value) ? sketchArray(value, name, visit) : sketchCollection(value, name, visit)
}

function sketchArray(value: unknown[], name: string | null, visit: Visit): Sketch {
  const { length } = value
  const items = itemEntries(value, length, visit)
  // Asking a long array for its keys would list every index.
  const rest = length > 1000 ? [] : propertyEntries(value, visit, 1, (key) => /^\d+$/.test(key))
  const prefix =
    name === 'Array' ? '' : name === null ? `[Array(${length}): null prototype]` : `${name}(${length})`
  return { prefix, brackets: '[]', entries: [...items, ...rest] }
}

function sketchCollection(value: object, name: string | null, visit: Visit): Sketch {
  const length = brands.typedArrayLength(value)
  if (length !== undefined) {
    return {
      prefix: `${name ?? 'TypedArray'}(${length})`,
      brackets: '[]',
      entries: itemEntries(value, length, visit),
    }
  }
  const mapSize = brands.mapSize(value)
  if (mapSize !== undefined) {
    const pairs = Map.prototype.entries.call(value) as Iterator<[unknown, unknown]>
    const entries = iteratedEntries(pairs, mapSize, visit, ([key, item]): Entry => {
      const label = layoutSketch(visit.inside(value, key))
      return { label: `${label} => `, sketch: visit.inside(value, item) }
    })
    return {
      prefix: `${name ?? 'Map'}(${mapSize})`,
      brackets: '{}',
      entries: [...entries, ...propertyEntries(value, visit)],
    }
  }
  const setSize = brands.setSize(value)
  if (setSize !== undefined) {
    const items = Set.prototype.values.call(value) as Iterator<unknown>
    const toEntry = (item: unknown): Entry => ({ label: '', sketch: visit.inside(value, item) })
    const entries = iteratedEntries(items, setSize, visit, toEntry)
    return {
      prefix: `${name ?? 'Set'}(${setSize})`,
      brackets: '{}',
      entries: [...entries, ...propertyEntries(value, visit)],
    }
  }
  return sketchInstance(value, name, visit)
}

function sketchInstance(value: object, name: string | null, visit: Visit): Sketch {
  const tag = classTag(value)
  const plain = name === 'Object' && tag === ''
  const title = name ?? '[Object: null prototype]'
  const prefix = plain ? '' : tag === '' || tag === name ? title : `${title} [${tag}]`
  const cost = name === 'Object' || name === null ? 1 : instanceCost
  return { prefix, brackets: '{}', entries: propertyEntries(value, visit, cost) }
}
