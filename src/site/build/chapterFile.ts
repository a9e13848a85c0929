import { createHash } from 'node:crypto'
import { formatChapter } from '../../runtime/page/chapterText.ts'
import type { BundleNames } from '../bundles/bundleFiles.ts'
import type { ExecutedChapter } from './executedChapter.ts'
import { pageChapter, type PathOf } from './pageChapter.ts'

/** The file a page fetches when a cell is first touched; its name changes with its content. */
export function chapterFile(
  chapter: ExecutedChapter,
  names: BundleNames,
  pathOf: PathOf,
): { name: string; text: string } {
  const text = formatChapter(pageChapter(chapter, names, pathOf))
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 10)
  return { name: `${chapter.slug}.${hash}.json`, text }
}
