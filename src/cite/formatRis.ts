import type { CitationRecord } from './types.ts'

/**
 * A RIS record of a web page, which EndNote, Mendeley and Zotero read: one line a tag, lines end in CR LF. Written here since
 * citation-js breaks lines after 70 characters, in the middle of words, which not every reader joins again.
 */
export function formatRis({ key, title, work, authors, url, date, note }: CitationRecord): string {
  const day = date.slice(0, 10).replaceAll('-', '/')
  const lines: [string, string][] = [
    ['TY', 'ELEC'],
    ['ID', key],
    ...authors.map((author): [string, string] => ['AU', author]),
    ['PY', day.slice(0, 4)],
    ['DA', `${day}/`],
    ['TI', title],
    ['T2', work],
    ['UR', url],
    ...(note === undefined ? [] : [['N1', note] as [string, string]]),
    ['ER', ''],
  ]
  return lines.map(([tag, value]) => `${tag}  - ${value.replace(/\s+/g, ' ')}\r\n`).join('')
}
