import type { Images } from './findImages.ts'
import { readFolder, type FolderOptions, type FolderRead } from './readFolder.ts'
import { searchSplit } from './searchSplit.ts'

/** Endings of pictures that many programs write and timm passes over. */
const otherPictures = ['.webp', '.avif', '.gif', '.bmp', '.tif', '.tiff', '.heic', '.jfif', '.jpe', '.jxl']

interface FoundClass {
  name: string
  index: number
  samples: number
  folders: string[]
}

/** What timm does with a folder that its owner may not have meant: a sentence each, the gravest first. */
export function findSurprises(
  paths: readonly string[],
  options: FolderOptions,
  { root, images }: FolderRead,
  classes: readonly FoundClass[],
): string[] {
  if (!images)
    return ['timm sorts by numbers in names, and cannot read these as a number. Rename what holds them.']
  if (paths.length === 0) return ['The browser gave no file. It tells no names of empty folders.']
  const found = [
    wholeFolder(paths, options, root),
    differentNumbers(paths, options),
    ...images.equalClasses
      .slice(0, 3)
      .map(
        (names) =>
          `${listed(names)} are equal in natural order. Which comes first is drawn anew whenever Python starts.`,
      ),
    nameless(classes, options),
    ...merged(classes, options),
    withoutPictures(images, options),
    hidden(images),
    passedOver(images),
    emptyClasses(classes),
    images.leftOut.length > 0 &&
      `${pictures(images.leftOut.length)} left out without a word: the class map does not name the class. ${quoted(images.leftOut[0]!)} is one.`,
    images.equalSamples > 0 &&
      `${pictures(images.equalSamples)} equal to another in natural order: the disk decides which comes first.`,
    classes.length === 1 &&
      images.samples.length > 0 &&
      'There is one class. A classifier has nothing to tell apart; perhaps the folder above is the one to choose.',
  ]
  return found.filter((one) => typeof one === 'string')
}

function wholeFolder(paths: readonly string[], { split }: FolderOptions, root: string) {
  if (split === null || root !== '') return undefined
  const splits = ['train', 'validation', 'test'].filter((one) => searchSplit(paths, one) !== '')
  if (splits.length === 0) return undefined
  return `There is no folder for the split ${quoted(split)}, so everything is read, the pictures of ${listed(splits)} among it.`
}

/** Classes that have one index in training and another in validation. */
function differentNumbers(paths: readonly string[], { leafNameOnly, classMap = '' }: FolderOptions) {
  if (classMap.trim() !== '') return undefined
  const splits = ['train', 'validation']
  if (splits.some((split) => searchSplit(paths, split) === '')) return undefined
  const [train, validation] = splits.map(
    (split) => readFolder('', paths, { split, leafNameOnly }).images?.classToIdx,
  )
  const first = Array.from(validation ?? []).find(([name, index]) => train?.get(name) !== index)
  if (!first) return undefined
  const [name, index] = first
  const trained = train?.get(name)
  const places = trained === undefined ? 'is not in training at all' : `is ${trained} in training`
  return `Training and validation are numbered differently: ${quoted(name)} ${places} and ${index} in validation. A class map gives each the same numbers.`
}

function nameless(classes: readonly FoundClass[], { classMap = '' }: FolderOptions) {
  const one = classes.find(({ name, samples }) => name === '' && samples > 0)
  if (!one || classMap.trim() !== '') return undefined
  return `${pictures(one.samples)} beside the folders, in a class without a name. It is number ${one.index}, and every class after it moves up by one.`
}

function merged(classes: readonly FoundClass[], { leafNameOnly = true }: FolderOptions): string[] {
  return classes
    .filter(({ folders }) => folders.length > 1)
    .slice(0, 3)
    .map(({ name, folders }) => {
      const reason = leafNameOnly ? 'have the same last name' : 'have the same name with “_” for “/”'
      return `${folders.length} folders ${reason} and are one class, ${quoted(name)}: ${listed(folders.slice(0, 3))}${folders.length > 3 ? ' …' : ''}.`
    })
}

function withoutPictures({ samples, ignored, leftOut }: Images, { classMap = '' }: FolderOptions) {
  if (classMap.trim() !== '') return undefined
  const folderOf = (path: string) => path.slice(0, Math.max(path.lastIndexOf('/'), 0))
  const full = new Set([...samples.map(({ folder }) => folder), ...leftOut.map(folderOf)])
  const bare = new Set(
    ignored.map(({ path }) => folderOf(path)).filter((folder) => folder !== '' && !full.has(folder)),
  )
  if (bare.size === 0) return undefined
  const names = [...bare].slice(0, 3)
  return `No class comes of ${listed(names)}${bare.size > 3 ? ` and ${bare.size - 3} more folders` : ''}: there are files, but no picture that timm reads.`
}

function hidden({ samples }: Images) {
  const secret = samples.filter(({ path }) => /(^|\/)\./.test(path))
  if (secret.length === 0) return undefined
  return `${pictures(secret.length)} hidden, such as ${quoted(secret[0]!.path)}. timm reads hidden files and folders like all others, the “._” files of macOS too, which do not open.`
}

function passedOver({ ignored }: Images) {
  const count = ignored.filter(({ ending }) => otherPictures.includes(ending)).length
  if (count === 0) return undefined
  const endings = new Set(ignored.map(({ ending }) => ending).filter((one) => otherPictures.includes(one)))
  const all = ['.png', '.jpg', '.jpeg', ...endings].join(';')
  return `${pictures(count)} of a kind that timm passes over without a word. \`input_key='${all}'\` would have them read.`
}

function emptyClasses(classes: readonly FoundClass[]) {
  const empty = classes.filter(({ samples }) => samples === 0)
  if (empty.length === 0) return undefined
  return `The class map names ${listed(empty.slice(0, 3).map(({ name }) => name))}${empty.length > 3 ? ' and others' : ''}, and there is no picture of it.`
}

const quoted = (name: string) => `“${name}”`
const listed = (names: readonly string[]) =>
  names.length < 2
    ? names.map(quoted).join('')
    : `${names.slice(0, -1).map(quoted).join(', ')} and ${quoted(names.at(-1)!)}`
const pictures = (count: number) =>
  count === 1 ? '1 picture is' : `${count.toLocaleString('en')} pictures are`
