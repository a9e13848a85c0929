import { chapterCounts } from './chapterCounts.ts'
import type { ExecutedChapter } from './executedChapter.ts'

/** What a chapter's values were compared with, in one line for pictures. */
export function chapterEvidence(chapter: ExecutedChapter): string {
  const { compared, matching } = chapterCounts(chapter)
  return chapter.reference
    ? `${matching} of ${compared} values match PyTorch ${chapter.reference.torch}`
    : 'no values compared'
}
