import { findSurprises } from './findSurprises.ts'
import { readFolder, type FolderOptions } from './readFolder.ts'

/** What a page shows of a folder: never more rows than it asked for, however large the folder. */
export interface FolderReport {
  /** The call of timm, in Python. */
  call: string
  /** The folder that is read: the chosen one, or the split's in it. Only its files are counted. */
  place: string
  /** What Python prints last, if timm fails. */
  error: string | undefined
  counts: { files: number; classes: number; samples: number; ignored: number }
  classes: { index: number; name: string; samples: number; folders: string[] }[]
  samples: { index: number; path: string }[]
  /** Files that are no pictures to timm, by ending, the most first. */
  ignored: { ending: string; files: number; example: string }[]
  /** What a reader may not have meant, a sentence each. */
  surprises: string[]
}

/** Folders that are named for one class, and endings that are listed, whatever was asked. */
const mostNamed = 8

export function reportOf(
  name: string,
  paths: readonly string[],
  options: FolderOptions,
  rows: { classes: number; samples: number },
): FolderReport {
  const read = readFolder(name, paths, options)
  const { images, root } = read
  const samples = images?.samples ?? []
  const prefix = root === '' ? '' : `${root}/`
  const place = root === '' ? name : `${name}/${root}`
  const byLabel = new Map<string, { samples: number; folders: Set<string> }>()
  for (const { label, folder } of samples) {
    const one = byLabel.get(label) ?? { samples: 0, folders: new Set() }
    byLabel.set(label, one)
    one.samples++
    one.folders.add(folder)
  }
  const classes = Array.from(images?.classToIdx ?? [], ([className, index]) => {
    const { samples: count = 0, folders = [] } = byLabel.get(className) ?? {}
    return { index, name: className, samples: count, folders: [...folders] }
  })
  return {
    call: formatCall(name, place, options),
    place,
    error: read.error,
    counts: {
      files: read.files,
      classes: classes.length,
      samples: samples.length,
      ignored: images?.ignored.length ?? 0,
    },
    classes: classes.slice(0, rows.classes).map((one) => ({
      ...one,
      folders: one.folders
        .slice(0, mostNamed)
        .map((folder) => (folder === '' ? `${place} itself` : prefix + folder)),
    })),
    samples: samples.slice(0, rows.samples).map(({ index, path }) => ({ index, path: prefix + path })),
    ignored: countEndings(images?.ignored ?? [], prefix).slice(0, mostNamed),
    surprises: findSurprises(paths, options, read, classes),
  }
}

function formatCall(
  name: string,
  place: string,
  { split, leafNameOnly = true, classMap = '' }: FolderOptions,
) {
  const map = classMap.trim() === '' ? '' : ", class_map='map.txt'"
  if (!leafNameOnly) {
    const mapped = map && `, class_to_idx=load_class_map('map.txt')`
    return `find_images_and_targets(${quote(place)}${mapped}, leaf_name_only=False)`
  }
  const searched = split === null ? 'search_split=False' : `split=${quote(split)}`
  return `create_dataset('', ${quote(name)}, ${searched}${map})`
}

const quote = (text: string) => `'${text.replace(/['\\]/g, '\\$&')}'`

function countEndings(ignored: readonly { path: string; ending: string }[], prefix: string) {
  const counts = new Map<string, FolderReport['ignored'][number]>()
  for (const { path, ending } of ignored) {
    const one = counts.get(ending)
    if (one) one.files++
    else counts.set(ending, { ending, files: 1, example: prefix + path })
  }
  return [...counts.values()].sort((a, b) => b.files - a.files)
}
