import { Cite, plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import { toCsl } from './toCsl.ts'
import type { CitationRecord } from './types.ts'

// Keys stay as they are: a hyphen is allowed in BibTeX, and the key is what a text cites.
Object.assign(plugins.config.get('@bibtex').format, { useIdAsLabel: true, checkLabel: false })

/** A BibTeX entry; letters of title and note beyond ASCII become LaTeX commands. */
export function formatBibtex(record: CitationRecord): string {
  return `${new Cite(toCsl(record)).format('bibtex').trim()}\n`
}
