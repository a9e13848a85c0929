import { join } from 'node:path'
import { maybeReadText } from './maybeReadText.ts'

/** Path from the project's root of the record of published addresses. */
export const permalinkFile = 'content/permalinks.json'

/** By chapter: the ids that were ever published, and where those that are gone lead now. */
export type PermalinkRecord = Record<string, { ids: string[]; redirects?: Record<string, string> }>

/** The record and its text, or an empty one where nothing was published yet. */
export async function readPermalinks(root: string): Promise<{ record: PermalinkRecord; text: string }> {
  const text = (await maybeReadText(join(root, permalinkFile))) ?? '{}'
  return { record: JSON.parse(text) as PermalinkRecord, text }
}
