import { createHash } from 'node:crypto'
import { formatChapter } from '../../runtime/page/chapterText.ts'
import type { ExecutedChapter } from './executedChapter.ts'
import { pageChapter } from './pageChapter.ts'

/** The file a page fetches when a cell is first touched; its name changes with its content. */
export async function chapterFile(chapter: ExecutedChapter): Promise<{ name: string; text: string }> {
  const text = formatChapter(await pageChapter(chapter))
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 10)
  return { name: `${chapter.slug}.${hash}.json`, text }
}
