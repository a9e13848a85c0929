import type { CitationRecord } from './types.ts'

/** An item of CSL-JSON 1.0.2, which Zotero, Pandoc and citation-js read. */
export interface CslItem {
  id: string
  type: 'webpage'
  title: string
  'container-title': string
  author: { literal: string }[]
  issued?: { 'date-parts': [[number, number, number]] }
  URL: string
  note?: string
}

export function toCsl({ key, title, work, authors, url, date, note }: CitationRecord): CslItem {
  const [year, month, day] = date?.slice(0, 10).split('-').map(Number) ?? []
  return {
    id: key,
    type: 'webpage',
    title,
    'container-title': work,
    author: authors.map((literal) => ({ literal })),
    ...(year && month && day
      ? { issued: { 'date-parts': [[year, month, day]] as [[number, number, number]] } }
      : {}),
    URL: url,
    ...(note === undefined ? {} : { note }),
  }
}
