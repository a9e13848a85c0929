/** What is cited, as plain data: a cell of a chapter, or a chapter. */
export interface CitationRecord {
  /** Unique and lasting: letters, digits and hyphens. */
  key: string
  /** Title as it stands in a list of references. */
  title: string
  /** The work it is part of, with its version: `Lossbook 0.1.0`. */
  work: string
  /** Names as they are written; those of organisations. */
  authors: string[]
  url: string
  /** The address that also tells what the cited version printed; citations lead to it where there is one. */
  pinned?: string
  /** ISO date, or date and time, of the values, where there is one. */
  date?: string
  /** One line: what was printed and what it was compared with. */
  note?: string
  /** For blocks in documents: the code, what it printed, and its pictures. */
  content?: CitedContent
}

export interface CitedContent {
  source: string
  /** Name of the code's language after a Markdown fence. */
  language: string
  /** What the code printed; empty where it printed nothing. */
  value: string
  pictures: { url: string; description: string }[]
  /** What the value was compared with, or why with nothing. */
  evidence: string
  /** Address of the page that runs the code inside pages of others, and how high it is, in CSS pixels. */
  embed: { url: string; height: number }
}

/** A citation in one format: text to copy, or a file. */
export interface FormattedCitation {
  /** Name of the format, for a reader. */
  name: string
  /** Ending of a file of this format, without a dot; absent where it is only copied. */
  extension?: string
  mediaType: string
  text: string
}
