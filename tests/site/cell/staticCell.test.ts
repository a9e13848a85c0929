import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { embedPage } from '../../../src/site/cell/embedPage.ts'
import { staticCell } from '../../../src/site/cell/staticCell.ts'
import type { ExecutedCell } from '../../../src/site/build/executedChapter.ts'
import type { InputSpec } from '../../../src/notebook/types.ts'
import { executedCell } from '../../support/executedCell.ts'
import { siteNames } from '../../support/siteNames.ts'

const hostile = `<b>&amp;"'</b>`
const chapter = { slug: 'soft', title: `Soft ${hostile}`, description: '', version: '0.1.0', corrections: [] }
const parse = (html: string) => parseHTML(`<!doctype html><html><body>${html}</body></html>`).document

test('staticCell(…) shows what a cell printed, threw, drew and asked as it is, whatever characters are in it', () => {
  const input = (spec: object, value: string | number | boolean, index: number) => ({
    kind: 'input' as const,
    index,
    spec: { label: hostile, value, ...spec } as InputSpec,
    value,
  })
  const cell: ExecutedCell = {
    ...executedCell,
    source: `'${hostile}'`,
    python: `"${hostile}"`,
    outputs: [
      { kind: 'text', text: hostile },
      {
        kind: 'chart',
        svg: '<svg><title>x: 1</title></svg>',
        title: hostile,
        description: '',
        caption: hostile,
      },
      input({ type: 'range', min: 0, max: 2, step: 1, unit: hostile }, 1, 0),
      input({ type: 'number', min: 0 }, 3, 1),
      input({ type: 'choice', options: ['a', hostile] }, hostile, 2),
      input({ type: 'checkbox' }, true, 3),
      input({ type: 'text' }, hostile, 4),
    ],
    error: { name: hostile, message: hostile, at: { cell: 'two', line: 1, column: 2 }, through: [] },
    proof: { status: 'differs', maxAbsDiff: 1, note: hostile },
  }
  const document = parse(staticCell(cell))
  expect(document.querySelector('b')).toBeNull()
  const textOf = (selector: string) => document.querySelector(selector)!.textContent!.trim()
  expect(textOf('[data-panel=ts] code')).toBe(cell.source)
  expect(textOf('[data-panel=py] code')).toBe(cell.python)
  expect(textOf('[data-output]')).toBe(hostile)
  expect(textOf('[data-error-message]')).toBe(`${hostile}: ${hostile}`)
  expect(textOf('[data-error-at]')).toBe('at line 1, column 2 of cell two')
  expect(document.querySelector('[data-error-at] a')!.getAttribute('href')).toBe('#two')
  expect(textOf('[data-chart-title]')).toBe(hostile)
  expect(textOf('[data-chart-caption]')).toBe(hostile)
  expect(document.querySelector('figure')!.getAttribute('aria-label')).toBe(hostile)
  expect(textOf('[data-proof]')).toBe(hostile)
  // Nothing is said to a pointer alone.
  expect(document.querySelector('[title]')).toBeNull()
  expect(textOf('[data-widget=range] output')).toBe(`1 ${hostile}`)
  const valueOf = (type: string) => document.querySelector(`input[type=${type}]`)!.getAttribute('value')
  expect(['range', 'number', 'text'].map(valueOf)).toEqual(['1', '3', hostile])
  expect(document.querySelector('input[type=number]')!.getAttribute('step')).toBe('any')
  expect(document.querySelector('input[type=number]')!.hasAttribute('max')).toBe(false)
  expect(document.querySelector('input[type=checkbox]')!.hasAttribute('checked')).toBe(true)
  expect(textOf('option[selected]')).toBe(hostile)
})

test('embedPage(…) holds the cell with those it needs folded below, its data, and a policy that allows the site alone', () => {
  const compiled = { id: 'two', source: '', body: '', insertions: [], imports: [], definitions: [] }
  const two: ExecutedCell = {
    ...executedCell,
    id: 'two',
    options: { ...executedCell.options, hidden: true },
    compiled: { ...compiled, inputs: [{ name: 'x', from: 'one' }] },
  }
  const book = { ...chapter, cells: [executedCell, two, { ...executedCell, id: 'three' }] }
  const { document } = parseHTML(embedPage(book, two, siteNames))
  const attribute = (selector: string, name: string) => document.querySelector(selector)!.getAttribute(name)
  expect([...document.querySelectorAll('live-cell')].map(({ id }) => id)).toEqual(['two', 'one'])
  expect(attribute('live-cell', 'data-hidden')).toBeNull()
  expect(document.querySelector('.needed summary')!.textContent).toBe('The cell it needs')
  expect(document.querySelector('title')!.textContent).toBe(`Cell two of “Soft ${hostile}” | Lossbook`)
  expect(attribute('link[rel=stylesheet]', 'href')).toBe('/base/runtime/embed.6.css')
  expect(attribute('script[src]', 'src')).toBe('/base/runtime/embed-start.5.js')
  const policy = attribute('meta[http-equiv]', 'content')!
  expect(policy).toContain("default-src 'self';connect-src 'self';frame-src 'self' https://book.example;")
  expect(policy).not.toMatch(/unsafe-(?:inline|eval)(?<!wasm-unsafe-eval)/)
  const { chapter: data, parts } = JSON.parse(document.querySelector('[data-embed]')!.textContent!) as {
    chapter: string
    parts: object
  }
  expect(parts).toEqual({ openEmbed: '/base/runtime/embed-openEmbed.7.js' })
  expect(JSON.parse(data)).toMatchObject({
    cells: [{ id: 'one' }, { id: 'two' }],
    sandbox: '/base/runtime/sandbox.0.html',
    bundles: { '@observablehq/plot': '/base/runtime/embed-text-observablehq-plot.8.js' },
  })
})
