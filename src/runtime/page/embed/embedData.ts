import { parseChapter } from '../chapterText.ts'
import type { ChapterData } from '../chapterData.ts'
import type { CellChange } from '../sessionTypes.ts'

/** What an embedded page holds in its `<script type="application/json" data-embed>`. */
export interface EmbedData {
  /** `formatChapter` of the cell and those it needs; its addresses lead to classic scripts, see `loadByScript`. */
  chapter: string
  /** Address of each part of the page's code that waits for its first use, by name. */
  parts: Record<string, string>
}

export function readEmbed(document: Document): EmbedData {
  return JSON.parse(document.querySelector('script[data-embed]')!.textContent!) as EmbedData
}

export function readEmbeddedChapter(document: Document): ChapterData {
  return parseChapter(readEmbed(document).chapter)
}

/** What a reader had changed when they downloaded the page: `<script type="application/json" data-edits>`. */
export function readEdits(document: Document): CellChange[] {
  const text = document.querySelector('script[data-edits]')?.textContent
  return text ? (JSON.parse(text) as CellChange[]) : []
}
