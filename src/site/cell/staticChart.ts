import { escapeHtml } from '../../cite/escapeHtml.ts'
import type { ChartOutput } from '../../notebook/types.ts'
import { chartTable } from '../../runtime/page/chartTable.ts'
import { pointTitles } from '../build/pointTitles.ts'
import { markAttribute } from './markAttribute.ts'

/** A chart drawn at build, as HTML. Its points carry `<title>` texts, readable by pointer and keyboard, and as a table. */
export function staticChart({ svg, title, caption, description }: ChartOutput): string {
  const { columns, rows } = chartTable(pointTitles(svg))
  const head = columns.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join('')
  const body = rows
    .map((cells) => `<tr>${cells.map((text) => `<td>${escapeHtml(text)}</td>`).join('')}</tr>`)
    .join('')
  const table =
    rows.length === 0
      ? ''
      : `<details data-chart-table><summary>Its values as a table</summary><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></details>`
  return [
    `<figure data-chart${markAttribute('aria-label', title || description || 'Chart')}>`,
    title && `<figcaption data-chart-title>${escapeHtml(title)}</figcaption>`,
    `<div data-svg>${svg}</div>`,
    caption && `<p data-chart-caption>${escapeHtml(caption)}</p>`,
    `${table}</figure>`,
  ].join('')
}
