import type { CellChange } from '../../notebook/compareReleased.ts'
import type { Release } from './toReleases.ts'

const words = {
  printed: 'prints other values',
  drawn: 'draws another chart',
  added: 'is new',
  removed: 'is gone',
}

/** One sentence: what a release did to printed values. */
export function summarizeRelease({ version, previous, chapters, changes }: Release): string {
  const all = chapters.flatMap(({ cells }) => cells)
  if (previous === undefined) {
    const proven = all.filter(({ proof }) => proof === 'match').length
    return `What ${all.length} cells in ${chapters.length} ${chapters.length === 1 ? 'chapter' : 'chapters'} print is kept from ${version} on; ${proven} of them equal PyTorch.`
  }
  const cells = changes.flatMap((chapter) => chapter.cells)
  if (cells.length === 0) return `No cell prints anything else than in ${previous}.`
  const count = (kind: CellChange['change']) => cells.filter(({ change }) => change === kind).length
  const parts = (Object.keys(words) as (keyof typeof words)[]).flatMap((kind) => {
    const n = count(kind)
    return n === 0 ? [] : [`${n} ${n === 1 ? 'cell' : 'cells'} ${n === 1 ? words[kind] : plural[kind]}`]
  })
  return `Since ${previous}: ${parts.join(', ')}.`
}

const plural = {
  printed: 'print other values',
  drawn: 'draw another chart',
  added: 'are new',
  removed: 'are gone',
}

/** `prints other values`, as it stands after a cell's name. */
export function describeChange(change: CellChange['change']): string {
  return change === 'none' || change === 'code' ? 'is unchanged' : words[change]
}

/** The lines of `CHANGELOG.md` that say which printed values a release changed. A first release names no cells. */
export function changelogLines(release: Release): string[] {
  const named = release.previous === undefined ? [] : release.changes
  return [
    `- Values: ${summarizeRelease(release)}`,
    ...named.map(
      ({ slug, cells }) =>
        `  - ${slug}: ${cells.map(({ id, change }) => `\`${id}\` ${describeChange(change)}`).join(', ')}.`,
    ),
  ]
}
