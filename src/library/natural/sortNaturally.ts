import { compareKeys, naturalKey, type NaturalKey } from './naturalKey.ts'

/**
 * A new array in timm's natural order: numbers as numbers, upper and lower case alike. What is equal in this order stays as
 * it was.
 *
 * @param textOf what an item is sorted by
 */
export function sortNaturally<Item>(items: readonly Item[], textOf: (item: Item) => string): Item[] {
  return sortByKeys(items.map((item) => ({ item, key: naturalKey(textOf(item)) }))).map(({ item }) => item)
}

/** The same for items whose keys are known; sorts in place. */
export function sortByKeys<Keyed extends { key: NaturalKey }>(keyed: Keyed[]): Keyed[] {
  return keyed.sort((a, b) => compareKeys(a.key, b.key))
}
