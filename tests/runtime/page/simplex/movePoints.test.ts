import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import type { InputOutput } from '../../../../src/notebook/types.ts'
import { renderWidgets } from '../../../../src/runtime/page/renderWidgets.ts'
import { pressKey } from '../../../../src/runtime/page/simplex/movePoints.ts'
import { readWidget } from '../../../../src/runtime/page/widgetValue.ts'

const simplex = (value: string, label = 'two of three'): InputOutput => ({
  kind: 'input',
  index: 0,
  spec: {
    type: 'simplex',
    label,
    corners: ['fox', '<b>coyote', 'owl'],
    points: ['clean', 'copy'],
    value: '0.2 0.6 0.2, 1 0 0',
  },
  value,
})

function bench() {
  const { document } = parseHTML('<div data-widgets></div>')
  const place = document.querySelector('div') as unknown as HTMLElement
  renderWidgets(place, 'c', [simplex('0.2 0.6 0.2, 1 0 0')])
  const widget = place.firstElementChild as HTMLElement
  const press = (index: number, key: string, shiftKey = false) =>
    pressKey(widget.querySelectorAll('[role="slider"]')[index], { key, shiftKey } as KeyboardEvent)
  return { place, widget, press }
}

test('renderWidgets(…) shows a simplex as a named group of sliders, its texts as text', () => {
  const { widget } = bench()
  expect(widget.getAttribute('role')).toBe('group')
  expect(widget.querySelector('label')!.id).toBe(widget.getAttribute('aria-labelledby'))
  const [clean, copy] = widget.querySelectorAll('[role="slider"]')
  expect(clean.getAttribute('aria-label')).toBe('clean')
  expect(clean.getAttribute('aria-valuetext')).toBe('fox 0.2, <b>coyote 0.6, owl 0.2')
  expect(copy.getAttribute('transform')).toBe('translate(150 26)')
  expect(widget.querySelector('b')).toBeNull()
})

test('pressKey(handle, event) moves a point by arrow keys, in larger steps with Shift, and tells the page', () => {
  const { widget, press } = bench()
  const told: unknown[] = []
  widget.addEventListener('input', () => told.push(readWidget(widget)))
  press(0, 'ArrowUp', true)
  press(1, 'ArrowDown')
  press(1, 'ArrowUp')
  press(1, 'ArrowUp')
  press(0, 'Home')
  expect(told).toEqual([
    '0.4 0.45 0.15, 1 0 0',
    // A twentieth off the corner; what is left over by rounding halves goes to the largest.
    '0.4 0.45 0.15, 0.94 0.03 0.03',
    '0.4 0.45 0.15, 0.98 0.01 0.01',
    '0.4 0.45 0.15, 1 0 0',
    '0.34 0.33 0.33, 1 0 0',
  ])
  expect(widget.querySelector('[role="slider"]')!.getAttribute('aria-valuetext')).toBe(
    'fox 0.34, <b>coyote 0.33, owl 0.33',
  )
})

test('renderWidgets(…) keeps a simplex that only changed its value', () => {
  const { place, widget } = bench()
  renderWidgets(place, 'c', [simplex('0 0 1, 0 1 0')])
  expect(place.firstElementChild).toBe(widget)
  expect(readWidget(widget)).toBe('0 0 1, 0 1 0')
  expect(widget.querySelector('[role="slider"]')!.getAttribute('transform')).toBe('translate(280 244)')
  renderWidgets(place, 'c', [simplex('0 0 1, 0 1 0', 'other')])
  expect(place.firstElementChild).not.toBe(widget)
})
