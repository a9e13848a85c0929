import { createHash } from 'node:crypto'
import type { ChapterEntry } from './chapterEntries.ts'
import type { SiteNames } from './siteNames.ts'

/** Everything that the files beside a chapter's page depend on. */
export interface BesideSources {
  /** Its results, whose key names the chapter's text, record and all else they come from. */
  entry: ChapterEntry
  /** Full address of the site's first page. */
  home: string
  site: Pick<SiteNames, 'bundles' | 'tfjs'>
  /** What `engineHash` makes of all of `src`, the installed packages and the machine. */
  engine: string
}

/** Names the files beside a chapter's page: another name as soon as anything they depend on is another. */
export function besideKey({ entry, home, site, engine }: BesideSources): string {
  const { slug, key, released = false, inLargeBook = false } = entry
  const parts = [slug, key, released, inLargeBook, home, site.bundles, site.tfjs, engine]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)
}
