import type { ChartOutput } from '../../notebook/types.ts'

export interface Figures {
  /** Puts charts in place, the first in the place of the first, without moving what is around. */
  show(charts: ChartOutput[]): Promise<void>
  /** Puts back the author's charts. */
  restore(): void
}

/** The charts in a cell's `[data-figures]`. The sanitiser is loaded with the first chart. */
export function createFigures(place: HTMLElement): Figures {
  const document = place.ownerDocument
  const authored = [...place.querySelectorAll<HTMLElement>('figure')].map(remember)
  let latest = 0

  return {
    async show(charts) {
      const mine = ++latest
      if (charts.length === 0) return place.replaceChildren()
      const { sanitizeChart } = await import('./sanitizeChart.ts')
      if (mine !== latest) return
      charts.forEach((chart, i) => {
        const figure = place.children[i] ?? place.appendChild(createFigure(document))
        showChart(figure as HTMLElement, chart, sanitizeChart(document, chart.svg))
      })
      for (const extra of [...place.children].slice(charts.length)) extra.remove()
    },
    restore() {
      latest++
      place.replaceChildren(...authored.map((recall) => recall()))
    },
  }
}

/** Keeps what a figure shows; the result puts it back into the figure and returns it. */
function remember(figure: HTMLElement): () => HTMLElement {
  const drawing = figure.querySelector('[data-svg]')!
  const drawn = [...drawing.childNodes].map((node) => node.cloneNode(true))
  const title = figure.querySelector('[data-chart-title]')?.textContent ?? ''
  const caption = figure.querySelector('[data-chart-caption]')?.textContent ?? ''
  return () => {
    drawing.replaceChildren(...drawn.map((node) => node.cloneNode(true)))
    showWords(figure, title, caption)
    return figure
  }
}

function createFigure(document: Document): HTMLElement {
  const figure = document.createElement('figure')
  figure.dataset.chart = ''
  figure.tabIndex = 0
  const svg = document.createElement('div')
  svg.dataset.svg = ''
  figure.append(svg)
  return figure
}

function showChart(figure: HTMLElement, chart: ChartOutput, svg: SVGElement | null) {
  const drawing = figure.querySelector('[data-svg]')!
  if (svg) drawing.replaceChildren(svg)
  else drawing.textContent = 'This chart could not be shown: it is not a plain drawing.'
  showWords(figure, chart.title, chart.caption ?? '')
}

function showWords(figure: HTMLElement, title: string, caption: string) {
  setText(figure, 'figcaption', 'chart-title', title, (element) => figure.prepend(element))
  setText(figure, 'p', 'chart-caption', caption, (element) =>
    figure.querySelector('[data-svg]')!.after(element),
  )
}

function setText(
  figure: HTMLElement,
  tag: string,
  name: string,
  text: string,
  place: (element: Element) => void,
) {
  const shown = figure.querySelector(`[data-${name}]`)
  if (text === '') return shown?.remove()
  const element = shown ?? figure.ownerDocument.createElement(tag)
  element.setAttribute(`data-${name}`, '')
  if (element.textContent !== text) element.textContent = text
  if (!shown) place(element)
}
