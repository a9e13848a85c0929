import type { CitationRecord } from './types.ts'

/**
 * A RIS record of a web page, which EndNote, Mendeley and Zotero read: one line a tag, lines end in CR LF. Written here since
 * citation-js breaks lines after 70 characters, in the middle of words, which not every reader joins again.
 */
export function formatRis({ key, title, work, authors, url, date, note }: CitationRecord): string {
  const day = date?.slice(0, 10).replaceAll('-', '/')
  const lines: [string, string][] = [
    ['TY', 'ELEC'],
    ['ID', key],
    ...authors.map((author) => tag('AU', author)),
    ...(day === undefined ? [] : [tag('PY', day.slice(0, 4)), tag('DA', `${day}/`)]),
    ['TI', title],
    ['T2', work],
    ['UR', url],
    ...(note === undefined ? [] : [tag('N1', note)]),
    ['ER', ''],
  ]
  return lines.map(([tag, value]) => `${tag}  - ${value.replace(/\s+/g, ' ')}\r\n`).join('')
}

function tag(name: string, value: string): [string, string] {
  return [name, value]
}
