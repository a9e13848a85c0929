import { placeOf, sharesAt, stepTowards } from './geometry.ts'
import { movePoint, pointsOf } from './placePoints.ts'

/** Which corner an arrow points at, and whether it leads there. */
const arrows: Record<string, [corner: number, sign: number]> = {
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  ArrowLeft: [1, 1],
  ArrowRight: [2, 1],
}

/** Lets the points of a `[data-widget="simplex"]` be dragged, and moved by arrow keys. Twice does no harm. */
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

  widget.addEventListener('keydown', (event) => {
    const index = indexOf(event.target)
    const arrow = arrows[event.key]
    if (index < 0 || event.ctrlKey || event.altKey || event.metaKey) return
    if (event.key !== 'Home' && !arrow) return
    event.preventDefault()
    const shares = pointsOf(widget)[index]
    const moved = arrow
      ? stepTowards(shares, arrow[0], arrow[1] * (event.shiftKey ? 0.2 : 0.05))
      : [0.34, 0.33, 0.33]
    movePoint(widget, index, moved)
  })
}
