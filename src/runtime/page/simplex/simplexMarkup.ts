import type { InputSpec } from '../../../notebook/types.ts'
import { describeShares, parseShares } from '../../shares.ts'
import { corners, placeOf } from './geometry.ts'

type SimplexSpec = Extract<InputSpec, { type: 'simplex' }>

/**
 * The inside of a `[data-widget="simplex"]` as HTML: its label, its value in a field that nobody sees, and a triangle with
 * a handle for each point. A handle is a slider in two directions, which no native control is.
 */
export function simplexMarkup(spec: SimplexSpec, value: string, id: string): string {
  const points = parseShares(value) ?? []
  const handles = points.map((shares, i) => {
    const [x, y] = placeOf(shares)
    return `<g role="slider" tabindex="0" aria-label="${escape(spec.points[i] ?? '')}" aria-valuemin="0" aria-valuemax="1" aria-valuenow="${shares[0]}" aria-valuetext="${escape(describeShares(spec.corners, shares))}" fill="var(--chart-${(i % 4) + 1})" transform="translate(${x} ${y})"><circle r="22" fill-opacity="0"/><circle r="10"/><text y="4" font-size="12" fill="var(--sheet)">${i + 1}</text></g>`
  })
  const [top, left, right] = spec.corners.map(escape)
  return `<label for="${id}" id="${id}-label">${escape(spec.label)}</label><input id="${id}" type="text" hidden autocomplete="off" value="${escape(value)}"><svg viewBox="0 0 300 270" font-size="13" fill="currentColor" text-anchor="middle"><path d="M${corners.join('L')}Z" fill="none" stroke="currentColor" stroke-opacity=".5"/><text x="150" y="14">${top}</text><text x="8" y="264" text-anchor="start">${left}</text><text x="292" y="264" text-anchor="end">${right}</text>${handles.join('')}</svg><p>${spec.points.map((name, i) => `${i + 1} ${escape(name)}`).join(', ')}. Drag a point, or choose one and press arrow keys: ↑ ← → towards a corner, ↓ away from the top.</p>`
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`)
}
