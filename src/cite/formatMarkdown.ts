import type { CitationRecord } from './types.ts'

/** `[title, work](url)` */
export function formatMarkdownLink({ title, work, url }: CitationRecord): string {
  return `[${escapeText(`${title}, ${work}`)}](${url})`
}

/** Code, value, pictures and source, for GitHub, Notion, MkDocs and their like. */
export function formatMarkdownBlock(record: CitationRecord): string {
  const { content } = record
  const parts = content && [
    fence(content.language, content.source),
    ...(content.value === '' ? [] : [fence('text', content.value)]),
    ...content.pictures.map(({ url, description }) => `![${escapeText(description)}](${url})`),
  ]
  const evidence = content ? ` (${escapeText(content.evidence)})` : ''
  return [...(parts ?? []), `Source: ${formatMarkdownLink(record)}${evidence}`].join('\n\n')
}

/** A fenced block, whose fence is longer than any run of backticks in it. */
export function fence(language: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const mark = '`'.repeat(longest + 1)
  return `${mark}${language}\n${text}\n${mark}`
}

function escapeText(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, '\\$&').replace(/\s*\n\s*/g, ' ')
}
