import type { ReleasedChapter } from '../../notebook/releasedChapter.ts'
import { formatReleased } from './formatReleased.ts'

/** Names what two records of one version do not agree on, as `slug` or `slug#cell`; the day of the release does not count. */
export function differsFrom(kept: readonly ReleasedChapter[], found: readonly ReleasedChapter[]): string[] {
  const slugs = [...new Set([...kept, ...found].map(({ slug }) => slug))].sort()
  return slugs.flatMap((slug) => {
    const [before, after] = [kept, found].map((records) => records.find((record) => record.slug === slug))
    if (!before || !after) return [slug]
    const ids = [...new Set([...before.cells, ...after.cells].map(({ id }) => id))]
    const textOf = (chapter: ReleasedChapter, id: string) =>
      JSON.stringify(chapter.cells.find((cell) => cell.id === id))
    const cells = ids.filter((id) => textOf(before, id) !== textOf(after, id)).map((id) => `${slug}#${id}`)
    if (cells.length > 0) return cells
    const undated = (chapter: ReleasedChapter) => formatReleased({ ...chapter, released: undefined })
    return undated(before) === undated(after) ? [] : [slug]
  })
}
