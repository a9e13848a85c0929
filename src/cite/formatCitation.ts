import { formatApa } from './formatApa.ts'
import { formatBibtex } from './formatBibtex.ts'
import { formatEmbed } from './formatEmbed.ts'
import { formatHtml } from './formatHtml.ts'
import { formatMarkdownBlock, formatMarkdownLink } from './formatMarkdown.ts'
import { formatRis } from './formatRis.ts'
import { toCsl } from './toCsl.ts'
import type { CitationRecord, FormattedCitation } from './types.ts'

/** A citation in every format, in the order in which a reader is offered them. */
export function formatCitation({ pinned, ...newest }: CitationRecord): FormattedCitation[] {
  const record = { ...newest, url: pinned ?? newest.url }
  return [
    ...(pinned === undefined
      ? [formatLink('Link', newest.url)]
      : [formatLink('Link to this version', pinned), formatLink('Link to the newest version', newest.url)]),
    {
      name: 'Markdown link',
      mediaType: 'text/markdown',
      text: formatMarkdownLink(record),
    },
    {
      name: record.content ? 'Markdown with code and value' : 'Markdown',
      extension: 'md',
      mediaType: 'text/markdown',
      text: `${formatMarkdownBlock(record)}\n`,
    },
    { name: 'HTML', mediaType: 'text/html', text: `${formatHtml(record)}\n` },
    ...(record.content
      ? [
          { name: 'Live cell, HTML', mediaType: 'text/html', text: `${formatEmbed(record)}\n` },
          { name: 'Link with a preview', mediaType: 'text/plain', text: `${record.content.embed.url}\n` },
        ]
      : []),
    { name: 'APA', extension: 'txt', mediaType: 'text/plain', text: `${formatApa(record)}\n` },
    { name: 'BibTeX', extension: 'bib', mediaType: 'application/x-bibtex', text: formatBibtex(record) },
    {
      name: 'RIS',
      extension: 'ris',
      mediaType: 'application/x-research-info-systems',
      text: formatRis(record),
    },
    {
      name: 'CSL-JSON',
      extension: 'json',
      mediaType: 'application/vnd.citationstyles.csl+json',
      text: `${JSON.stringify([toCsl(record)], null, 2)}\n`,
    },
  ]
}

function formatLink(name: string, url: string): FormattedCitation {
  return { name, mediaType: 'text/plain', text: url }
}
