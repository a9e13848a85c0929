import * as tf from '@tensorflow/tfjs'
import { beforeAll, expect, test } from 'vitest'
import { formatTensor } from '../../../src/library/format/index.ts'
import { reprRecords } from './repr-records.ts'
import { toTensor } from './toTensor.ts'

beforeAll(() => tf.setBackend('cpu'))

const records = reprRecords()

test('formatTensor(…) has records to be compared with', () => {
  expect(records.length).toBeGreaterThan(600)
})

test('formatTensor(data) is the text torch printed', () => {
  for (const { title, tensor, repr } of records) expect(formatTensor(tensor), title).toBe(repr)
})

test('formatTensor(tensor) is the text torch printed, for a tfjs tensor', () => {
  // tfjs has neither float64 nor tensors of more than six dimensions.
  const held = records.filter(({ tensor }) => tensor.dtype !== 'float64' && tensor.shape.length <= 6)
  for (const { title, tensor, repr } of held) {
    expect(
      tf.tidy(() => formatTensor(toTensor(tensor))),
      title,
    ).toBe(repr)
  }
})

// Expected by hand: torch has no such tensors.
test('formatTensor(strings) quotes them and names the dtype', () => {
  expect(
    formatTensor(
      tf.tensor([
        ['a', "it's"],
        ['', 'línea\n'],
      ]),
    ),
  ).toBe("tensor([[      'a',   'it\\'s'],\n        [       '', 'línea\\n']], dtype=string)")
  expect(formatTensor(tf.tensor([], [0], 'string'))).toBe('tensor([], dtype=string)')
})

test('formatTensor(disposed) says so instead of throwing', () => {
  const tensor = tf.zeros([2, 3])
  tensor.dispose()
  expect(formatTensor(tensor)).toBe('tensor(<disposed>, size=(2, 3))')
  const vector = tf.zeros([4])
  vector.dispose()
  expect(formatTensor(vector)).toBe('tensor(<disposed>, size=(4,))')
})

test('formatTensor(tensor) says why the values cannot be read', () => {
  const dataSync = (): number[] => {
    throw new Error('the device is lost')
  }
  expect(formatTensor({ dtype: 'float32', shape: [], dataSync })).toBe(
    'tensor(<unreadable: Error: the device is lost>, size=())',
  )
  expect(formatTensor({ dtype: 'float32', shape: [2, 2], data: [1, 2, 3] })).toBe(
    'tensor(<unreadable: 3 values for shape [2, 2]>, size=(2, 2))',
  )
})

test('formatTensor(float32) reads data of more digits as float32', () => {
  // 0.00010000000000000001 as float32 is 0.0000999999974737875, under 1e-4: torch then takes scientific notation.
  expect(formatTensor({ dtype: 'float32', shape: [1], data: [0.0001] })).toBe('tensor([1.0000e-04])')
  expect(formatTensor({ dtype: 'float64', shape: [1], data: [0.0001] })).toBe(
    'tensor([0.0001], dtype=torch.float64)',
  )
})

test('formatTensor(variable) is the text of its value', () => {
  const variable = tf.variable(tf.tensor1d([1, 2]))
  expect(formatTensor(variable)).toBe('tensor([1., 2.])')
  variable.dispose()
})

test('formatTensor(…) leaves no tensor behind', () => {
  const tensor = tf.complex([1, 2], [3, 4])
  const before = tf.memory().numTensors
  expect(formatTensor(tensor)).toBe('tensor([1.+3.j, 2.+4.j])')
  expect(tf.memory().numTensors).toBe(before)
  tensor.dispose()
})
