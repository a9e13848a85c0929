import { expect, test } from 'vitest'
import { createBench, shownIn } from '../../support/runCells.ts'

test('input.…(spec) returns the spec’s value and shows a control', async () => {
  const replies = await createBench().cells({
    a: `const alpha = input.range({ label: 'α', min: 0, max: 20, step: 0.5, value: 12, unit: 'nats' })
const n = input.number({ label: 'rows', value: 3 })
const kind = input.choice({ label: 'kind', options: ['a', 'b'] })
const on = input.checkbox({ label: 'on', value: true })
const word = input.text({ label: 'word' })
print(alpha, n, kind, on, word === '')`,
  })
  expect(shownIn(replies, 'a')).toEqual(['input', 'input', 'input', 'input', 'input', '12 3 a true true'])
  expect(replies[1]).toMatchObject({
    output: {
      kind: 'input',
      index: 0,
      value: 12,
      spec: { type: 'range', label: 'α', min: 0, max: 20, step: 0.5, value: 12, unit: 'nats' },
    },
  })
})

test('input.…(spec) returns what the reader chose, put right where the spec forbids it', async () => {
  const a = `const r = input.range({ label: 'r', max: 2 })
const n = input.number({ label: 'n', min: 1 })
const c = input.choice({ label: 'c', options: ['x', 'y'] })
const b = input.checkbox({ label: 'b' })
print(r, n, c, b)`
  const shown = async (widgets: (number | string | boolean)[]) =>
    shownIn(await createBench().cells({ a }, { a: widgets }), 'a').at(-1)
  expect(await shown([1.5, 4, 'y', true])).toBe('1.5 4 y true')
  expect(await shown([99, -3, 'z', 1])).toBe('2 1 x false')
  expect(await shown([NaN, 'many', 7, 'yes'])).toBe('0 1 x false')
})

test('input.range(spec) without a step takes a power of ten that makes 10 to 100 steps', async () => {
  const a = [1, 5, 100, 0.2].map((max) => `input.range({ label: 'r', max: ${max} })`).join('\n')
  const outputs = (await createBench().cells({ a })).flatMap((reply) =>
    reply.type === 'output' ? [reply.output] : [],
  )
  const steps = outputs.flatMap((one) =>
    one.kind === 'input' && one.spec.type === 'range' ? [one.spec.step] : [],
  )
  expect(steps).toEqual([0.1, 0.1, 10, 0.01])
})

test('input.text(spec) takes ten thousand characters of what the reader chose', async () => {
  const a = "input.text({ label: 't' }).length"
  const replies = await createBench().cells({ a }, { a: ['x'.repeat(10_001)] })
  expect(shownIn(replies, 'a').at(-1)).toBe('10000')
})

test('input.…(spec) names what is wrong with a spec', async () => {
  const messages: [string, string][] = [
    ['input.range()', 'TypeError: input.range: expected an object with a label, found undefined'],
    [
      'input.range({})',
      'TypeError: input.range: label: expected a text that says what is chosen, found undefined',
    ],
    [
      `input.range({ label: 'a', min: 1, max: 1 })`,
      'RangeError: input.range: expected min < max, found min 1 and max 1',
    ],
    [`input.range({ label: 'a', step: 0 })`, 'RangeError: input.range: expected step > 0, found 0'],
    [
      `input.range({ label: 'a', max: NaN })`,
      'TypeError: input.range: max: expected a finite number, found NaN',
    ],
    [
      `input.range({ label: 'a', value: 3 })`,
      'RangeError: input.range: expected value between 0 and 1, found 3',
    ],
    [
      `input.choice({ label: 'a', options: [] })`,
      'TypeError: input.choice: options: expected a list of strings, found an array',
    ],
    [
      `input.choice({ label: 'a', options: ['x'], value: 'y' })`,
      'RangeError: input.choice: expected value to be one of x, found y',
    ],
    [
      `input.checkbox({ label: 'a', value: 1 })`,
      'TypeError: input.checkbox: value: expected a boolean, found 1',
    ],
  ]
  for (const [source, message] of messages) {
    expect(shownIn(await createBench().cells({ a: source }), 'a').at(-1)).toBe(message)
  }
})

const triangle = `const p = input.simplex({ label: 'p', corners: ['x', 'y', 'z'], points: { a: [0.5, 0.25, 0.25], b: [0, 0, 1] } })
print(p.flat().join(' '))`

test('input.simplex(spec) returns the shares of each point, or those that the reader chose', async () => {
  const shown = async (chosen?: string) =>
    shownIn(await createBench().cells({ a: triangle }, chosen === undefined ? {} : { a: [chosen] }), 'a').at(
      -1,
    )
  expect(await shown()).toBe('0.5 0.25 0.25 0 0 1')
  expect(await shown('1 0 0, 0.2 0.3 0.5')).toBe('1 0 0 0.2 0.3 0.5')
  for (const wrong of ['1 0 0', '2 -1 0, 0 0 1', '1 0 0, 0 0 1, 0 0 1', 'x', '']) {
    expect(await shown(wrong)).toBe('0.5 0.25 0.25 0 0 1')
  }
})

test('input.simplex(spec) names what is wrong with a spec', async () => {
  const messages: [string, string][] = [
    [`{ label: 'p', corners: ['x'] }`, 'TypeError: input.simplex: corners: expected three texts, found [x]'],
    [
      `{ label: 'p', corners: ['x', 'y', 'z'], points: {} }`,
      'TypeError: input.simplex: points: expected three shares for each name, found object',
    ],
    [
      `{ label: 'p', corners: ['x', 'y', 'z'], points: { a: [0.5, 0.6, 0.1] } }`,
      'RangeError: input.simplex: points: a: expected three shares of at least 0 that sum to 1, found [0.5, 0.6, 0.1]',
    ],
  ]
  for (const [spec, message] of messages) {
    expect(shownIn(await createBench().cells({ a: `input.simplex(${spec})` }), 'a').at(-1)).toBe(message)
  }
})
