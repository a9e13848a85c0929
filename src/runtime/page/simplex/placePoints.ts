import { describeShares, formatShares, parseShares, type Shares } from '../../shares.ts'
import { placeOf } from './geometry.ts'

/** Moves the handles of a `[data-widget="simplex"]` to where its value says. */
export function placePoints(widget: HTMLElement, value: string): void {
  const points = parseShares(value)
  const names = [...widget.querySelectorAll('svg > text')].map((text) => text.textContent ?? '')
  widget.querySelectorAll('[role="slider"]').forEach((handle, i) => {
    const shares = points?.[i]
    if (!shares) return
    handle.setAttribute('transform', `translate(${placeOf(shares).join(' ')})`)
    handle.setAttribute('aria-valuenow', String(shares[0]))
    handle.setAttribute('aria-valuetext', describeShares(names, shares))
  })
}

/** The points of a widget as they are now. */
export function pointsOf(widget: HTMLElement): Shares[] {
  return parseShares(widget.querySelector('input')!.value) ?? []
}

/** Gives one point new shares and tells the page, as a native control does. */
export function movePoint(widget: HTMLElement, index: number, shares: Shares): void {
  const field = widget.querySelector('input')!
  const value = formatShares(pointsOf(widget).map((old, i) => (i === index ? shares : old)))
  if (field.value === value) return
  field.value = value
  placePoints(widget, value)
  const { Event } = widget.ownerDocument.defaultView!
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
