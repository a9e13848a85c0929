import { expect, test } from 'vitest'
import { createBench, shownIn } from '../../support/runCells.ts'
import { buildBundles } from '../../../src/site/bundles/buildBundles.ts'
import { executorOptions } from '../../../src/site/bundles/executorOptions.ts'

const bundles = Object.fromEntries(
  Object.entries(await buildBundles()).map(([name, { text }]) => [name, text]),
)

/** The error of a cell that has `a` of shape [2, 3], `b` of shape [2, 3] and `c` of shape [4] from above. */
async function errorOf(source: string): Promise<string> {
  const tf = "import * as tf from '@tensorflow/tfjs'\n"
  const replies = await createBench({ ...executorOptions(), bundles }).cells({
    above: tf + 'const a = tf.zeros([2, 3]), b = tf.zeros([2, 3]), c = tf.zeros([4])',
    cell: tf + source,
  })
  return shownIn(replies, 'cell').join('\n')
}

test('explainShapes(…) names the variables of a product, called either way', async () => {
  const told = 'Error: matMul: a has shape [2, 3], b has shape [2, 3]; inner dimensions 3 and 2 must agree'
  expect(await errorOf('tf.matMul(a, b)')).toBe(told)
  expect(await errorOf('a.matMul(b)')).toBe(told)
})

test('explainShapes(…) says which dimensions cannot be broadcast', async () => {
  expect(await errorOf('const sum = a.add(c)')).toBe(
    'Error: add: a has shape [2, 3], c has shape [4]; dimensions 3 and 4, 1 from the right, must be equal, or one of them 1',
  )
  expect(await errorOf('tf.mul(tf.zeros([3, 3]), b.slice([0, 0], [2, 3]))')).toBe(
    'Error: mul: tf.zeros([3, 3]) has shape [3, 3], b.slice([0, 0], [2, 3]) has shape [2, 3]; dimensions 3 and 2, 2 from the right, must be equal, or one of them 1',
  )
})

test('explainShapes(…) passes over dimensions of 1, which fit any other', async () => {
  expect(await errorOf('tf.zeros([3, 1]).add(tf.zeros([2, 4]))')).toMatch(
    /; dimensions 3 and 2, 2 from the right, must/,
  )
})

test('explainShapes(…) counts the elements that a new shape needs', async () => {
  expect(await errorOf('a.reshape([4, 2])')).toBe('Error: reshape: a has 6 elements, shape [4, 2] needs 8')
})

test('explainShapes(…) leaves other messages as they are', async () => {
  expect(await errorOf("throw new Error('Size matters')")).toBe('Error: Size matters')
})
