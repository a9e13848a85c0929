import { compareReleased, type CellChange } from '../../notebook/compareReleased.ts'
import type { ReleasedChapter } from '../../notebook/releasedChapter.ts'
import type { PermalinkRecord } from '../build/readPermalinks.ts'
import { compareVersions } from './compareVersions.ts'

/** A version whose values are kept, and what it changed. */
export interface Release {
  version: string
  /** Day, as `2026-11-25`. */
  released: string
  /** The version before it, where there is one. */
  previous?: string
  chapters: ReleasedChapter[]
  /** Chapters of which at least one cell prints or draws something else, or is new or gone; all cells of a first release are new. */
  changes: { slug: string; title: string; cells: CellChange[] }[]
}

/** Orders the records of all versions, newest first, and compares each version with the one before. */
export function toReleases(records: readonly ReleasedChapter[], permalinks: PermalinkRecord = {}): Release[] {
  const versions = [...new Set(records.map(({ version }) => version))].sort(compareVersions)
  const chaptersOf = (version: string | undefined) =>
    records.filter((record) => record.version === version).sort((a, b) => (a.slug < b.slug ? -1 : 1))
  return versions
    .map((version, i) => {
      const chapters = chaptersOf(version)
      const before = chaptersOf(versions[i - 1])
      const gone = before.filter(({ slug }) => !chapters.some((chapter) => chapter.slug === slug))
      const changes = [...chapters, ...gone.map((chapter) => ({ ...chapter, cells: [] }))].map(
        ({ slug, title, cells }) => ({
          slug,
          title,
          cells: compareReleased(
            before.find((chapter) => chapter.slug === slug)?.cells ?? [],
            cells,
            permalinks[slug]?.redirects,
          ).filter(({ change }) => change !== 'none' && change !== 'code'),
        }),
      )
      return {
        version,
        released: chapters[0]?.released ?? '',
        previous: versions[i - 1],
        chapters,
        changes: changes.filter(({ cells }) => cells.length > 0),
      }
    })
    .reverse()
}
