import { escapeHtml } from './escapeHtml.ts'
import type { CitationRecord } from './types.ts'

/** Code, value, pictures and source as HTML without scripts and styles, for wikis that take it. */
export function formatHtml({ title, work, url, content }: CitationRecord): string {
  const lines = content
    ? [
        `<pre><code class="language-${escapeHtml(content.language)}">${escapeHtml(content.source)}</code></pre>`,
        ...(content.value === '' ? [] : [`<pre><samp>${escapeHtml(content.value)}</samp></pre>`]),
        ...content.pictures.map(
          ({ url, description }) => `<img src="${escapeHtml(url)}" alt="${escapeHtml(description)}">`,
        ),
      ]
    : []
  const evidence = content ? ` (${escapeHtml(content.evidence)})` : ''
  const source = `<p>Source: <a href="${escapeHtml(url)}">${escapeHtml(title)}, ${escapeHtml(work)}</a>${evidence}</p>`
  return `<figure>\n${[...lines, source].join('\n')}\n</figure>`
}
