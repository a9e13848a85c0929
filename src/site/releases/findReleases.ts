import permalinks from '../../../content/permalinks.json'
import type { ReleasedChapter } from '../../notebook/releasedChapter.ts'
import type { PermalinkRecord } from '../build/readPermalinks.ts'
import { toReleases, type Release } from './toReleases.ts'

/** All releases whose values are kept, newest first. */
export function findReleases(): Release[] {
  const files = import.meta.glob<ReleasedChapter>('../../../content/releases/*/*.json', {
    eager: true,
    import: 'default',
  })
  return toReleases(Object.values(files), permalinks as PermalinkRecord)
}
