import { findImages, pictureEndings, PythonError, type Images } from './findImages.ts'
import { parseClassMap } from './parseClassMap.ts'
import { searchSplit } from './searchSplit.ts'

export interface FolderOptions {
  /** The split that is asked for; null: the folder is read as it is, `search_split=False`. */
  split: string | null
  /** False: `find_images_and_targets(…, leaf_name_only=False)`, which `create_dataset` has no option for. Default true. */
  leafNameOnly?: boolean | undefined
  /** Text of a class map, a name on each line. Default '': none. */
  classMap?: string | undefined
}

/** What timm reads of a folder, or how it fails. */
export interface FolderRead {
  /** The subfolder of the split, empty for the whole folder. What is in `images` is relative to it. */
  root: string
  /** How many files are below it. */
  files: number
  images: Images | undefined
  /** What Python prints last. */
  error: string | undefined
}

/**
 * What timm's `create_dataset('', name, …)` makes of a folder.
 *
 * @param name what the folder is called, for the error
 * @param paths all its files, relative to it
 */
export function readFolder(name: string, paths: readonly string[], options: FolderOptions): FolderRead {
  const { split, leafNameOnly = true, classMap = '' } = options
  const root = split === null ? '' : searchSplit(paths, split)
  const inside =
    root === ''
      ? paths
      : paths.filter((path) => path.startsWith(`${root}/`)).map((path) => path.slice(root.length + 1))
  try {
    const images = findImages(inside, { leafNameOnly, classMap: parseClassMap(classMap) })
    const isEmpty = images.samples.length === 0 && leafNameOnly
    const place = root === '' ? name : `${name}/${root}`
    const error = isEmpty
      ? `RuntimeError: Found 0 images in subfolders of ${place}. Supported image extensions are ${pictureEndings.join(', ')}`
      : undefined
    return { root, files: inside.length, images, error }
  } catch (error) {
    if (!(error instanceof PythonError)) throw error
    return { root, files: inside.length, images: undefined, error: error.message }
  }
}
