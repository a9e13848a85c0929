import { parseChapter } from '../chapterText.ts'
import type { ChapterData } from '../chapterData.ts'

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
