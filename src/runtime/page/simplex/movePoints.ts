import { placeOf, sharesAt, stepTowards } from './geometry.ts'
import { movePoint, pointsOf } from './placePoints.ts'

/** Which corner an arrow points at, and whether it leads there. */
const arrows: Record<string, [corner: number, sign: number]> = {
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  ArrowLeft: [1, 1],
  ArrowRight: [2, 1],
}

/** Lets the points of a `[data-widget="simplex"]` be dragged. Twice does no harm. */
export function movePoints(widget: HTMLElement): void {
  if (widget.hasAttribute('data-movable')) return
  widget.setAttribute('data-movable', '')
  const indexOf = (target: EventTarget | null) =>
    [...widget.querySelectorAll('[role="slider"]')].indexOf((target as Element).closest('[role="slider"]')!)
  // Where in the handle it was taken hold of, in units of the drawing.
  let hold: { pointer: number; dx: number; dy: number } | undefined

  function toDrawing(svg: SVGSVGElement, { clientX, clientY }: PointerEvent) {
    const { left, top, width } = svg.getBoundingClientRect()
    const scale = 300 / width
    return { x: (clientX - left) * scale, y: (clientY - top) * scale }
  }

  // A mouse may leave the handle with its first move.
  widget.addEventListener('pointerdown', (event) => {
    const index = indexOf(event.target)
    if (index >= 0) widget.querySelectorAll('[role="slider"]')[index].setPointerCapture(event.pointerId)
  })
  // A pressed pointer that moves is a drag, even if it was pressed before this was loaded.
  widget.addEventListener('pointermove', (event) => {
    const index = indexOf(event.target)
    if (index < 0 || (event.buttons & 1) === 0) return
    const handle = widget.querySelectorAll<SVGGElement>('[role="slider"]')[index]
    const { x, y } = toDrawing(handle.ownerSVGElement!, event)
    if (hold?.pointer !== event.pointerId) {
      const [px, py] = placeOf(pointsOf(widget)[index])
      hold = { pointer: event.pointerId, dx: px - x, dy: py - y }
      handle.setPointerCapture(event.pointerId)
    }
    event.preventDefault()
    movePoint(widget, index, sharesAt(x + hold.dx, y + hold.dy))
  })
  for (const type of ['pointerup', 'pointercancel'] as const) {
    widget.addEventListener(type, () => (hold = undefined))
  }
}

/**
 * Moves the point whose handle has the focus: by an arrow key towards the corner it points at, with Shift in larger steps; Home
 * makes it know nothing.
 */
export function pressKey(handle: Element, { key, shiftKey }: KeyboardEvent): void {
  const widget = handle.closest<HTMLElement>('[data-widget]')!
  const index = [...widget.querySelectorAll('[role="slider"]')].indexOf(handle)
  const arrow = arrows[key]
  if (!arrow) return movePoint(widget, index, [0.34, 0.33, 0.33])
  const step = arrow[1] * (shiftKey ? 0.2 : 0.05)
  movePoint(widget, index, stepTowards(pointsOf(widget)[index], arrow[0], step))
}
