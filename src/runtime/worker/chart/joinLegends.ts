import type { ChartElement } from './chartElement.ts'

const svgNamespace = 'http://www.w3.org/2000/svg'
/** Room for words of 18 units, to which they grow on a phone. */
const rowHeight = 32
/** Below a ramp of colours, for the label of the y axis, which then steps up. */
const gap = 10

/**
 * One SVG from the parts of a figure: the legends, as rows, above the plot.
 *
 * A legend of swatches is HTML; it is drawn again as squares and text, so that the figure is one image.
 */
export function joinLegends(parts: ChartElement[]): ChartElement {
  const plot = parts.findLast((part) => part.localName === 'svg')
  if (!plot) throw new TypeError('chart: expected an svg in the figure, found none')
  const legends = parts.filter(
    (part) => part !== plot && (part.localName === 'svg' || part.localName === 'div'),
  )
  if (legends.length === 0) return plot
  const width = numberOf(plot, 'width', 640)
  const outer = plot.ownerDocument.createElementNS(svgNamespace, 'svg')
  for (const name of ['class', 'aria-label', 'aria-description', 'fill', 'font-size', 'text-anchor']) {
    if (plot.hasAttribute(name)) outer.setAttribute(name, plot.getAttribute(name))
  }
  let y = 0
  for (const legend of legends) {
    const drawn = legend.localName === 'svg' ? legend : drawSwatches(legend, width)
    drawn.setAttribute('y', y)
    outer.append(drawn)
    y += drawn === legend ? numberOf(drawn, 'height', rowHeight) + gap : numberOf(drawn, 'height', rowHeight)
  }
  plot.setAttribute('y', y)
  for (const name of ['aria-label', 'aria-description', 'role']) plot.removeAttribute(name)
  outer.append(plot)
  const height = y + numberOf(plot, 'height', 400)
  outer.setAttribute('width', width)
  outer.setAttribute('height', height)
  outer.setAttribute('viewBox', `0 0 ${width} ${height}`)
  return outer
}

function drawSwatches(legend: ChartElement, width: number): ChartElement {
  const create = (name: string, attributes: Record<string, unknown>) => {
    const element = legend.ownerDocument.createElementNS(svgNamespace, name)
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
    return element
  }
  let x = 0
  let y = 0
  const drawn = create('svg', { width, 'text-anchor': 'start', class: 'chart-legend' })
  for (const swatch of [...legend.descendants()] as ChartElement[]) {
    if (!swatch.className?.endsWith('-swatch')) continue
    const mark = swatch.children.find((child) => child.localName === 'svg')
    const label = swatch.textContent
    // No font is measured here: 11 units a letter of 18 units is generous.
    const size = 15 + 6 + label.length * 11 + 12
    if (x > 0 && x + size > width) {
      x = 0
      y += rowHeight
    }
    if (mark) {
      mark.setAttribute('x', x)
      mark.setAttribute('y', y + 3)
      drawn.append(mark)
    }
    const text = create('text', { x: x + 21, y: y + 14, fill: 'currentColor' })
    text.append(label)
    drawn.append(text)
    x += size
  }
  drawn.setAttribute('height', y + rowHeight)
  return drawn
}

function numberOf(element: ChartElement, name: string, fallback: number): number {
  const value = Number.parseFloat(element.getAttribute(name) ?? '')
  return Number.isFinite(value) ? value : fallback
}
