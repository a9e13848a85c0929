import type { ChartOutput } from '../../../notebook/types.ts'
import { ChartElement } from './chartElement.ts'
import { joinLegends } from './joinLegends.ts'
import { toSvgText } from './toSvgText.ts'

/** Whether a value is what a plotting library returns: an `<svg>` or a `<figure>` around one. */
export function isChartNode(value: unknown): value is ChartElement {
  return value instanceof ChartElement && (value.localName === 'svg' || value.localName === 'figure')
}

/**
 * A figure as plain data. Its title, subtitle and caption become fields; its SVG becomes text.
 *
 * @param node   an `<svg>`, or a `<figure>` with `<h2>`, `<h3>`, `<figcaption>` and legends around it
 * @param prefix what makes its ids unique in the page
 */
export function toChart(node: ChartElement, prefix: string): ChartOutput {
  const parts = node.localName === 'figure' ? node.children : [node]
  const textOf = (name: string) => parts.find((part) => part.localName === name)?.textContent.trim() ?? ''
  const svg = joinLegends(parts)
  const label = svg.getAttribute('aria-label') ?? ''
  const title = textOf('h2') || label
  const subtitle = textOf('h3')
  const description = svg.getAttribute('aria-description') ?? label
  const caption = [subtitle, textOf('figcaption')].filter(Boolean).join(' ')
  const chart: ChartOutput = { kind: 'chart', svg: toSvgText(svg, prefix, title), title, description }
  return caption ? { ...chart, caption } : chart
}
