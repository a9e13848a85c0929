import { formatCitation } from '../../cite/formatCitation.ts'
import type { CitationRecord } from '../../cite/types.ts'

export interface CitationFile {
  name: string
  mediaType: string
  text: string
}

/**
 * The files of one citation: `name.bib`, `.json` (CSL), `.ris`, `.md`, `.txt` (APA), and `.formats.json`, from which the
 * page's menu copies.
 */
export function citationFiles(name: string, record: CitationRecord): CitationFile[] {
  const formats = formatCitation(record)
  return [
    ...formats.flatMap(({ extension, mediaType, text }) =>
      extension === undefined ? [] : [{ name: `${name}.${extension}`, mediaType, text }],
    ),
    {
      name: `${name}.formats.json`,
      mediaType: 'application/json',
      text: JSON.stringify(
        formats.map(({ name, extension, text }) => ({ name, extension, text: text.trimEnd() })),
      ),
    },
  ]
}
