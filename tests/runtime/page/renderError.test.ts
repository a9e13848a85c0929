import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { renderError } from '../../../src/runtime/page/renderError.ts'

const place = () =>
  parseHTML('<div data-error hidden></div>').document.querySelector('div') as unknown as HTMLElement
const linesOf = (element: HTMLElement) =>
  [...element.querySelectorAll('p, li')].map((line) => line.textContent)

test('renderError(place, error, cell) tells what, where in this cell, and the chain of cells', () => {
  const error = place()
  renderError(
    error,
    {
      name: 'TypeError',
      message: 'x is not a function',
      at: { cell: 'shift', line: 3, column: 5 },
      through: [
        { cell: 'shift', line: 3, column: 5, fn: 'shift' },
        { cell: 'use', line: 1, column: 1 },
      ],
    },
    'use',
  )
  expect(error.hidden).toBe(false)
  expect(linesOf(error)).toEqual([
    'TypeError: x is not a function',
    'at line 3, column 5 of cell shift',
    'line 1, column 1 of this cell',
  ])
  expect(error.querySelector('a')?.getAttribute('href')).toBe('#shift')
})

test('renderError(place, error, cell) shows markup in a message as text', () => {
  const error = place()
  renderError(error, { name: 'Error', message: '<img src=x onerror=alert(1)>', through: [] }, 'a')
  expect(error.querySelector('img')).toBeNull()
  expect(linesOf(error)).toEqual(['Error: <img src=x onerror=alert(1)>'])
})

test('renderError(place, null, cell) clears and hides it', () => {
  const error = place()
  renderError(error, { name: 'Error', message: 'm', through: [] }, 'a')
  renderError(error, null, 'a')
  expect(error.hidden).toBe(true)
  expect(error.textContent).toBe('')
})
