import { escapeHtml } from './escapeHtml.ts'
import type { CitationRecord } from './types.ts'

/**
 * A frame in which the cell runs, for pages of others. It may run scripts, and lead to the book in a new tab; it shares
 * nothing with the page around it.
 *
 * @param width in CSS pixels, or as wide as the place
 */
export function formatEmbed(
  { title, work, content }: CitationRecord,
  width: number | '100%' = '100%',
): string {
  const { url = '', height = 0 } = content?.embed ?? {}
  const attributes = {
    src: `${url}?theme=auto`,
    title: `${title}, ${work}`,
    width: String(width),
    height: String(height),
    loading: 'lazy',
    sandbox: 'allow-scripts allow-popups allow-popups-to-escape-sandbox',
    allow: 'clipboard-write',
    style: 'border:0',
  }
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${escapeHtml(value)}"`)
  return `<iframe ${written.join(' ')}></iframe>`
}
