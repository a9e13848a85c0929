import { shorten } from './cutText.ts'
import { describeThrown } from './describeThrown.ts'
import { formatSymbol } from './formatPrimitive.ts'
import { quoteString } from './quoteString.ts'
import { readProperty } from './readProperty.ts'
import type { Entry, Sketch } from './Sketch.ts'
import type { Visit } from './Visit.ts'

const mostKeys = 100
const mostItems = 1000
/** Items shown at either end of a longer array. */
const edgeItems = 10

/** Own enumerable properties, at most 100; `skip` leaves out those shown otherwise. */
export function propertyEntries(
  object: object,
  visit: Visit,
  cost = 1,
  skip?: (key: string) => boolean,
): Entry[] {
  const names = Object.keys(object)
  const strings: PropertyKey[] = skip ? names.filter((name) => !skip(name)) : names
  const symbols = Object.getOwnPropertySymbols(object)
  const keys = strings
    .slice(0, mostKeys)
    .concat(symbols.slice(0, mostKeys).filter((key) => isEnumerable(object, key)))
  const entries = bounded(keys.slice(0, mostKeys), visit, (key) => ({
    label: `${formatKey(key)}: `,
    sketch: readSketch(object, key, visit, cost),
  }))
  const total = Math.max(keys.length, strings.length)
  return [...entries, ...more(total - entries.length)]
}

/** Items of an array or typed array: all of up to 1000, else ten at either end; holes are counted. */
export function itemEntries(array: object, length: number, visit: Visit): Entry[] {
  if (length <= mostItems) return run(array, 0, length, visit)
  const head = run(array, 0, edgeItems, visit)
  const tail = run(array, length - edgeItems, length, visit)
  return [...head, ...more(length - 2 * edgeItems), ...tail]
}

/** The first items of a Map or Set; going to its end could take long. */
export function iteratedEntries<Item>(
  items: Iterator<Item>,
  size: number,
  visit: Visit,
  toEntry: (item: Item) => Entry,
): Entry[] {
  const shown: Item[] = []
  for (let next = items.next(); !next.done && shown.length < mostKeys; next = items.next())
    shown.push(next.value)
  const entries = bounded(shown, visit, toEntry)
  return [...entries, ...more(size - entries.length)]
}

function run(array: object, start: number, end: number, visit: Visit): Entry[] {
  const entries: Entry[] = []
  let index = start
  while (index < end && visit.budget.characters > 0) {
    let hole = index
    while (hole < end && !Object.hasOwn(array, hole)) hole++
    if (hole > index)
      entries.push({ label: '', sketch: `<${hole - index} empty ${plural('item', hole - index)}>` })
    else entries.push({ label: '', sketch: readSketch(array, hole++, visit, 1) })
    index = hole
  }
  return [...entries, ...more(end - index)]
}

function bounded<Item>(items: Item[], visit: Visit, toEntry: (item: Item) => Entry): Entry[] {
  const entries: Entry[] = []
  for (const item of items) {
    if (visit.budget.characters <= 0) break
    const entry = toEntry(item)
    visit.budget.characters -= entry.label.length
    entries.push(entry)
  }
  return entries
}

function more(count: number): Entry[] {
  return count > 0 ? [{ label: '', sketch: `... ${count} more`, note: true }] : []
}

function readSketch(object: object, key: PropertyKey, visit: Visit, cost: number): Sketch {
  const reading = readProperty(object, key)
  if ('value' in reading) return visit.inside(object, reading.value, cost)
  return `[threw ${describeThrown(reading.thrown)}]`
}

function formatKey(key: PropertyKey): string {
  if (typeof key === 'symbol') return `[${formatSymbol(key)}]`
  const name = String(key)
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) ? shorten(name, 200) : quoteString(name, 200)
}

function isEnumerable(object: object, key: symbol): boolean {
  return Object.prototype.propertyIsEnumerable.call(object, key)
}

function plural(word: string, count: number): string {
  return count === 1 ? word : `${word}s`
}
