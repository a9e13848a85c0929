import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import type { InputOutput } from '../../../src/notebook/types.ts'
import { renderWidgets } from '../../../src/runtime/page/renderWidgets.ts'

const slider = (value: number, max = 24): InputOutput => ({
  kind: 'input',
  index: 0,
  spec: { type: 'range', label: 'alpha', min: 0, max, step: 1, value: 12, unit: 'nats' },
  value,
})

function place() {
  return parseHTML('<div data-widgets></div>').document.querySelector('div') as unknown as HTMLElement
}

test('renderWidgets(place, cell, outputs) labels a native slider and shows its value with its unit', () => {
  const widgets = place()
  renderWidgets(widgets, 'alpha', [slider(12)])
  const input = widgets.querySelector('input')!
  expect(widgets.querySelector('label')!.getAttribute('for')).toBe(input.id)
  expect(['type', 'min', 'max', 'step'].map((name) => input.getAttribute(name))).toEqual([
    'range',
    '0',
    '24',
    '1',
  ])
  expect(widgets.querySelector('output')!.textContent).toBe('12 nats')
})

test('renderWidgets(place, cell, outputs) keeps a control that only changed its value', () => {
  const widgets = place()
  renderWidgets(widgets, 'alpha', [slider(12)])
  const before = widgets.querySelector('input')!
  renderWidgets(widgets, 'alpha', [slider(3)])
  expect(widgets.querySelector('input')).toBe(before)
  expect(before.value).toBe('3')
  expect(widgets.querySelector('output')!.textContent).toBe('3 nats')
})

test('renderWidgets(place, cell, outputs) replaces a control with other limits, and removes what is gone', () => {
  const widgets = place()
  renderWidgets(widgets, 'alpha', [slider(12), { ...slider(1), index: 1 }])
  const before = widgets.querySelector('input')
  renderWidgets(widgets, 'alpha', [slider(12, 48)])
  expect(widgets.querySelectorAll('input').length).toBe(1)
  expect(widgets.querySelector('input')).not.toBe(before)
})

test('renderWidgets(place, cell, outputs) shows choices, text and checks as native controls', () => {
  const widgets = place()
  renderWidgets(widgets, 'c', [
    {
      kind: 'input',
      index: 0,
      spec: { type: 'choice', label: 'r', options: ['mean', '<b>'], value: 'mean' },
      value: '<b>',
    },
    { kind: 'input', index: 1, spec: { type: 'checkbox', label: 'log', value: false }, value: true },
    { kind: 'input', index: 2, spec: { type: 'text', label: 'name', value: '' }, value: 'x' },
  ])
  expect([...widgets.querySelectorAll('option')].map((option) => option.textContent)).toEqual(['mean', '<b>'])
  expect([...widgets.querySelectorAll('input')].map(({ type }) => type)).toEqual(['checkbox', 'text'])
  expect(widgets.querySelectorAll('label').length).toBe(3)
})
