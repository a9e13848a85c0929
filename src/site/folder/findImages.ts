import { compareKeys, naturalKey, type NaturalKey } from '../../library/natural/naturalKey.ts'
import { sortByKeys } from '../../library/natural/sortNaturally.ts'

/** Endings that timm's reader of folders knows. */
export const pictureEndings = ['.png', '.jpg', '.jpeg']

export interface ImageOptions {
  /** The name of the folder alone is the class; otherwise all names below the root, with `_` between. Default true. */
  leafNameOnly?: boolean
  /** Index by name of class, which is also a filter. Default: names in natural order. */
  classMap?: ReadonlyMap<string, number> | undefined
}

export interface Images {
  /** In timm's order. */
  classToIdx: ReadonlyMap<string, number>
  /** Sorted; `folder` is relative to the root, empty for the root itself. */
  samples: { path: string; folder: string; label: string; index: number }[]
  /** Files with another ending or none, as they came. */
  ignored: { path: string; ending: string }[]
  /** Pictures whose class is not in the map. */
  leftOut: string[]
  /** Groups of classes that are equal in natural order: which of them comes first differs from one start of Python to the next. */
  equalClasses: string[][]
  /** How many samples are equal to the one before them in natural order, so that the disk decides. */
  equalSamples: number
}

/**
 * What timm's `find_images_and_targets` finds in a folder.
 *
 * @param paths all files below the root, relative to it, with `/` between names
 * @throws PythonError where timm fails
 * @see timm/data/readers/reader_image_folder.py
 */
export function findImages(
  paths: readonly string[],
  { leafNameOnly = true, classMap }: ImageOptions = {},
): Images {
  const ignored: Images['ignored'] = []
  const pictures: { path: string; folder: string; label: string }[] = []
  for (const path of paths) {
    const slash = path.lastIndexOf('/')
    const ending = endingOf(path.slice(slash + 1))
    if (pictureEndings.includes(ending)) {
      const folder = path.slice(0, Math.max(slash, 0))
      const label = leafNameOnly ? folder.slice(folder.lastIndexOf('/') + 1) : folder.replaceAll('/', '_')
      pictures.push({ path, folder, label })
    } else ignored.push({ path, ending })
  }

  const labels = classMap ? [] : sortLabels(pictures.map(({ label }) => label))
  const classToIdx = classMap ?? new Map(labels.map(({ name }, index) => [name, index]))

  const leftOut: string[] = []
  const samples = pictures.flatMap((picture) => {
    const index = classToIdx.get(picture.label)
    if (index !== undefined) return { ...picture, index, key: keyOf(picture.path) }
    leftOut.push(picture.path)
    return []
  })
  sortByKeys(samples)
  return {
    classToIdx,
    samples,
    ignored,
    leftOut,
    equalClasses: groupsOf(labels).map((group) => group.map(({ name }) => name)),
    equalSamples: groupsOf(samples).reduce((sum, { length }) => sum + length - 1, 0),
  }
}

function sortLabels(labels: readonly string[]) {
  return sortByKeys(Array.from(new Set(labels), (name) => ({ name, key: keyOf(name) })))
}

/** An error as Python would print it. */
export class PythonError extends Error {}

/** Part after the last dot, in lower case, as `os.path.splitext` finds it: dots at the beginning do not count. */
function endingOf(name: string): string {
  const dot = name.lastIndexOf('.')
  return /[^.]/.test(name.slice(0, Math.max(dot, 0))) ? name.slice(dot).toLowerCase() : ''
}

/** Digits to `str.isdigit` that `\d` does not match and `int` cannot read. */
const strangeDigits = /^[²³¹፩-፱᧚⁰⁴-⁹₀-₉①-⑨⑴-⑼⒈-⒐⓪⓵-⓽⓿❶-❾➀-➈➊-➒𐩀-𐩃𐹠-𐹨𑁒-𑁚🄀-🄊]+$/u

function keyOf(text: string): NaturalKey {
  const key = naturalKey(text)
  if (/^\p{ASCII}*$/u.test(text)) return key
  const strange = key.find((part, i) => i % 2 === 0 && strangeDigits.test(part))
  if (strange === undefined) return key
  throw new PythonError(`ValueError: invalid literal for int() with base 10: '${strange}'`)
}

/** Runs of two or more that are equal, of what is sorted. */
function groupsOf<Keyed extends { key: NaturalKey }>(sorted: readonly Keyed[]): Keyed[][] {
  const groups: Keyed[][] = []
  for (const one of sorted) {
    const group = groups.at(-1)
    if (group && compareKeys(group[0]!.key, one.key) === 0) group.push(one)
    else groups.push([one])
  }
  return groups.filter(({ length }) => length > 1)
}
