import type { ChartOutput } from '../../notebook/types.ts'
import { sameItems } from './cellRecord.ts'

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
  /** What each figure shows, as it came. The same again, such as when a cell ends, is not drawn again. */
  let shown: string[] = []
  let turn: Promise<unknown> | undefined

  /** A frame shows one drawing. What comes later waits for the next, and gives way to what is newer still. */
  async function waitForTurn(mine: number) {
    while (turn && mine === latest) await turn
    if (mine !== latest) return
    turn = new Promise((resolve) => document.defaultView!.requestAnimationFrame(resolve)).then(
      () => (turn = undefined),
    )
  }

  return {
    async show(charts) {
      const mine = ++latest
      if (charts.length === 0) {
        shown = []
        return place.replaceChildren()
      }
      const keys = charts.map(({ title, caption, svg }) => [title, caption, svg].join('\n'))
      if (sameItems(keys, shown)) return
      const { sanitizeChart } = await import('./sanitizeChart.ts')
      await waitForTurn(mine)
      if (mine !== latest) return
      charts.forEach((chart, i) => {
        if (keys[i] === shown[i]) return
        const figure = place.children[i] ?? place.appendChild(createFigure(document))
        showChart(figure as HTMLElement, chart, sanitizeChart(document, chart.svg))
      })
      for (const extra of [...place.children].slice(charts.length)) extra.remove()
      shown = keys
    },
    restore() {
      latest++
      shown = []
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
