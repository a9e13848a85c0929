import { expect, test } from 'vitest'
import { moveAxisLabels } from '../../../src/site/build/moveAxisLabels.ts'

test('moveAxisLabels(svg, by) puts the label of x lower and that of y higher, and moves nothing else', () => {
  const svg = (x: number, y: number) =>
    `<g data-mark="x-axis label" transform="translate(300,${x})"/><g data-mark="y-axis label" transform="translate(40,${y})"/><g data-mark="y-axis tick" transform="translate(0,5)"/>`
  expect(moveAxisLabels(svg(395.5, -3), { down: 6, up: 4 })).toBe(svg(401.5, -7))
})
