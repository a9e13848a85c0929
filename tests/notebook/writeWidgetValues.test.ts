import { expect, test } from 'vitest'
import { writeWidgetValues } from '../../src/notebook/writeWidgetValues.ts'

test('writeWidgetValues(source, chosen) writes a choice where the author’s value stands, and nothing else', () => {
  const source = `// A first word.
const q = input.range({ label: 'q', min: 0.05, value: 0.2, max: 0.95 })
const kind = Number(input.choice({ label: 'kind', options: ['1', "it's"], value: '1' }))
const on = input.checkbox({ label: 'on', value: false })`
  expect(
    writeWidgetValues(source, [
      [0, 0.25],
      [1, "it's"],
      [2, true],
    ]),
  ).toBe(`// A first word.
const q = input.range({ label: 'q', min: 0.05, value: 0.25, max: 0.95 })
const kind = Number(input.choice({ label: 'kind', options: ['1', "it's"], value: 'it\\'s' }))
const on = input.checkbox({ label: 'on', value: true })`)
  expect(writeWidgetValues(source, [])).toBe(source)
})

test('writeWidgetValues(source, chosen) adds a value where the author gave none', () => {
  expect(writeWidgetValues(`input.number({\n  label: 'n',\n})`, [[0, -3]])).toBe(
    `input.number({\n  label: 'n', value: -3,\n})`,
  )
})

test('writeWidgetValues(source, chosen) writes the points of a triangle one by one', () => {
  const source = `input.simplex({ label: 'p', corners: ['a', 'b', 'c'], points: { one: [1, 0, 0], 'the other': [0, 1, 0] } })`
  expect(writeWidgetValues(source, [[0, '0.8 0.15 0.05, 0 1 0']])).toBe(
    `input.simplex({ label: 'p', corners: ['a', 'b', 'c'], points: { one: [0.8, 0.15, 0.05], 'the other': [0, 1, 0] } })`,
  )
})

test('writeWidgetValues(source, chosen) says in a comment what it finds no place for', () => {
  for (const source of [
    `const spec = { label: 'n' }\ninput.number(spec)`,
    `for (const label of ['a', 'b']) input.number({ label })`,
    `['a', 'b'].map((label) => input.number({ label }))`,
    'let x = (',
  ]) {
    expect(writeWidgetValues(source, [[0, 7]])).toBe(`// Chosen by the reader: 7 in control 1\n${source}`)
  }
})
