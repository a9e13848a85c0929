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
  return `${new Cite(toCsl({ ...record, note })).format('bibtex').trim()}\n`
}
