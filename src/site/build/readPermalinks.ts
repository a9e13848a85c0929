import { join } from 'node:path'
import { formatProblem, type ChapterProblem } from './executedChapter.ts'
import { maybeReadText } from './maybeReadText.ts'

/** Path from the project's root of the record of published addresses. */
export const permalinkFile = 'content/permalinks.json'

/** By chapter: the ids that were ever published, and where those that are gone lead now. */
export type PermalinkRecord = Record<string, { ids: string[]; redirects?: Record<string, string> }>

/**
 * The record and its text, or an empty one where nothing was published yet.
 *
 * @throws UnreadPermalinks where it is no JSON
 */
export async function readPermalinks(root: string): Promise<{ record: PermalinkRecord; text: string }> {
  const text = (await maybeReadText(join(root, permalinkFile))) ?? '{}'
  try {
    return { record: JSON.parse(text) as PermalinkRecord, text }
  } catch (error) {
    throw new UnreadPermalinks(error)
  }
}

/** What is thrown where a merge, say, left the record in pieces. */
export class UnreadPermalinks extends Error {
  readonly problem: ChapterProblem

  constructor(cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    const problem = {
      file: permalinkFile,
      line: 1,
      message: `expected a record, found no JSON: ${reason}`,
    }
    super(formatProblem(problem), { cause })
    this.problem = problem
  }
}
