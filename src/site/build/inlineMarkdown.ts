import { markdownToHtml } from 'satteri'

/**
 * A sentence or two of Markdown as HTML without a paragraph around it.
 *
 * @param page address that links to `#id` are meant for; without it they stay on the page that shows them
 */
export function inlineMarkdown(text: string, page = ''): string {
  const html = String(markdownToHtml(text).html).trim()
  return html.replace(/^<p>([\s\S]*)<\/p>$/, '$1').replaceAll('href="#', `href="${page}#`)
}
