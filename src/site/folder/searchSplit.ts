const synonyms = [
  ['train', 'training'],
  ['val', 'valid', 'validation', 'eval', 'evaluation'],
]

/**
 * The subfolder that timm's `create_dataset` reads for a split: the one named like the split, or by a synonym; empty if there is
 * none, and then everything is read.
 *
 * @param paths all files below the root, relative to it. A folder without files cannot be seen here, and timm would take it.
 * @see timm/data/dataset_factory.py, _search_split
 */
export function searchSplit(paths: readonly string[], split: string): string {
  const [name = ''] = split.split('[')
  const top = new Set(paths.map((path) => path.split('/', 1)[0]))
  const candidates = [name, ...(synonyms.find((names) => names.includes(name)) ?? [])]
  return candidates.find((one) => one !== '' && top.has(one)) ?? ''
}
