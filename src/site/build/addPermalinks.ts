import type { ChapterIds } from './findPermalinkProblems.ts'
import type { PermalinkRecord } from './readPermalinks.ts'

/**
 * The record with the ids that chapters have and it has not, in document order after the older ones. Nothing is removed, and no cell whose id
 * is missing or invalid is recorded: it would be missed for ever.
 */
export function addPermalinks(record: PermalinkRecord, chapters: readonly ChapterIds[]): PermalinkRecord {
  const added = chapters.map(({ slug, cells }) => {
    const { ids, redirects } = record[slug] ?? { ids: [] }
    const all = [...new Set([...ids, ...cells.map(({ id }) => id)])].filter((id) => id !== '')
    return [slug, redirects === undefined ? { ids: all } : { ids: all, redirects }] as const
  })
  return Object.fromEntries(
    [
      ...Object.entries(record).filter(([slug]) => !chapters.some((chapter) => chapter.slug === slug)),
      ...added,
    ].sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}
