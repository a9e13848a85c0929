import { chartTable } from './chartTable.ts'

/** A point of a chart: an element whose `<title>` child says what it shows. */
interface Point {
  element: SVGElement
  text: string
}

/** How far, in pixels, a pointer may be from a point that it reads. */
const reach = 60

/**
 * Makes the points of a figure readable: under a pointer or finger, by the arrow keys, Home and End, and as a table.
 * The drawing may be replaced meanwhile. Works on a chart drawn at build, without anything that computes.
 */
export function readChart(figure: HTMLElement): void {
  if (figure.hasAttribute('data-readable')) return
  figure.setAttribute('data-readable', '')
  const document = figure.ownerDocument
  const tip = document.createElement('div')
  const voice = document.createElement('p')
  tip.className = 'chart-tip'
  tip.hidden = true
  tip.setAttribute('aria-hidden', 'true')
  Object.assign(tip.style, { position: 'absolute', whiteSpace: 'pre', zIndex: '2' })
  voice.className = 'sr-only'
  voice.setAttribute('role', 'status')
  figure.style.position = 'relative'
  figure.tabIndex = 0
  figure.append(tip, voice)
  let at = -1
  const drawing = figure.querySelector<HTMLElement>('[data-svg]')!

  const pointsOf = (): Point[] =>
    [...drawing.querySelectorAll<SVGElement>('svg title')]
      .flatMap((title) => {
        const element = title.parentElement as Element as SVGElement
        return element.localName === 'svg' ? [] : [{ element, text: title.textContent!.trim() }]
      })
      // From left to right, whatever was drawn first.
      .sort((a, b) => centerOf(a.element)[0] - centerOf(b.element)[0])

  function show(points: Point[], index: number, aloud: boolean) {
    const point = points[index]
    figure.querySelector('[data-read]')?.removeAttribute('data-read')
    at = point ? index : -1
    tip.hidden = !point
    if (!point) return
    point.element.setAttribute('data-read', '')
    tip.textContent = point.text
    if (aloud) voice.textContent = `${point.text.replaceAll('\n', ', ')}. ${index + 1} of ${points.length}`
    placeTip(figure, tip, point.element)
  }

  function readNear({ clientX, clientY }: PointerEvent) {
    const points = pointsOf()
    let [best, least] = [-1, reach]
    points.forEach(({ element }, i) => {
      const [x, y] = centerOf(element)
      const distance = Math.hypot(x - clientX, y - clientY)
      if (distance < least) [best, least] = [i, distance]
    })
    if (best !== at || best < 0) show(points, best, false)
  }

  // Events go to the figure: the browser's own tooltip of a title would cover ours.
  drawing.style.pointerEvents = 'none'
  figure.addEventListener('pointermove', readNear)
  figure.addEventListener('pointerdown', readNear)
  figure.addEventListener('pointerleave', ({ pointerType }) => {
    if (pointerType === 'mouse') show([], -1, false)
  })
  figure.addEventListener('keydown', (event) => {
    if (event.target !== figure) return
    const points = pointsOf()
    if (points.length === 0) return
    const last = points.length - 1
    const to = {
      ArrowRight: Math.min(at + 1, last),
      ArrowLeft: at < 0 ? last : Math.max(at - 1, 0),
      Home: 0,
      End: last,
      Escape: -1,
    }[event.key]
    if (to === undefined) return
    event.preventDefault()
    show(points, to, true)
  })
  figure.addEventListener('blur', () => show([], -1, false))
  addTable(figure, pointsOf)
  new MutationObserver(() => {
    if (at >= 0) show(pointsOf(), at, false)
  }).observe(drawing, { childList: true })
}

function centerOf(element: Element): [x: number, y: number] {
  const { left, top, width, height } = element.getBoundingClientRect()
  return [left + width / 2, top + height / 2]
}

/** Above the point, or below where there is no room, within the figure. */
function placeTip(figure: HTMLElement, tip: HTMLElement, element: Element) {
  const frame = figure.getBoundingClientRect()
  const [x, y] = centerOf(element)
  const left = Math.min(Math.max(0, x - frame.left - tip.offsetWidth / 2), frame.width - tip.offsetWidth)
  const above = y - frame.top - tip.offsetHeight - 10
  tip.style.left = `${Math.max(0, left)}px`
  tip.style.top = `${above < 0 ? y - frame.top + 12 : above}px`
}

/** Fills the figure's `<details data-chart-table>`, now and whenever it is opened: the chart may have changed. */
function addTable(figure: HTMLElement, pointsOf: () => Point[]) {
  const details = figure.querySelector<HTMLDetailsElement>('details[data-chart-table]')
  details?.addEventListener('toggle', () => {
    if (details.open) fillTable(details, chartTable(pointsOf().map(({ text }) => text)))
  })
}

function fillTable(details: HTMLElement, { columns, rows }: ReturnType<typeof chartTable>) {
  const document = details.ownerDocument
  const row = (cells: string[], tag: 'th' | 'td') => {
    const line = document.createElement('tr')
    for (const text of cells) {
      const cell = document.createElement(tag)
      if (tag === 'th') cell.setAttribute('scope', 'col')
      cell.textContent = text
      line.append(cell)
    }
    return line
  }
  const table = document.createElement('table')
  const [head, body] = [document.createElement('thead'), document.createElement('tbody')]
  head.append(row(columns, 'th'))
  body.append(...rows.map((cells) => row(cells, 'td')))
  table.append(head, body)
  details.querySelector('table')?.remove()
  details.append(table)
}
