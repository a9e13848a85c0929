import { Cite, plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import { toCsl } from './toCsl.ts'
import type { CitationRecord } from './types.ts'

// Keys stay as they are: a hyphen is allowed in BibTeX, and the key is what a text cites.
Object.assign(plugins.config.get('@bibtex').format, { useIdAsLabel: true, checkLabel: false })

/** A BibTeX entry; letters of title and note beyond ASCII become LaTeX commands. */
export function formatBibtex(record: CitationRecord): string {
  // An entry of the type misc has no field for the work, which tells the version.
  const note = [record.work, record.note].filter((part) => part !== undefined).join('. ')
  const entry = new Cite(toCsl({ ...record, note })).format('bibtex').trim()
  return `${entry.replace(dayInMonth, '$1month = $2,\n$1day = {$3},')}\n`
}

// citation-js writes `month = {nov 25}`. BibTeX prints that as it stands; without braces a style spells the month out, and biblatex knows it.
const dayInMonth = /^(\s*)month = \{([a-z]{3}) (\d+)\},$/m
