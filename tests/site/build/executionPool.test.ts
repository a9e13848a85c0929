import { afterAll, beforeAll, expect, test } from 'vitest'
import { createExecutionPool, type ExecutionPool } from '../../../src/site/build/executionPool.ts'
import { buildBundles } from '../../../src/site/bundles/buildBundles.ts'
import { compileCells } from '../../support/runCells.ts'

let pool: ExecutionPool
beforeAll(async () => {
  const bundles = Object.entries(await buildBundles()).map(([name, { text }]) => [name, text])
  pool = createExecutionPool({
    thread: new URL('../../../src/site/build/executeThread.ts', import.meta.url),
    bundles: Object.fromEntries(bundles),
    // One thread has to take them all, one after another.
    size: 1,
  })
})
afterAll(() => pool.close())

async function printed(sources: Record<string, string>): Promise<unknown[]> {
  const results = await pool.execute(compileCells(sources))
  return [...results.values()].flatMap(({ outputs, error }) => [
    ...outputs.map((output) => output.kind === 'text' && output.text),
    ...(error ? [error.message] : []),
  ])
}

test('createExecutionPool(…) hides from a chapter what the one before it did to JavaScript, to globals and to tensorflow.js', async () => {
  const vandal = {
    a: `import * as tf from '@tensorflow/tfjs'
globalThis.leak = 1
Array.prototype.first = () => 'vandal'
tf.Tensor.prototype.add = () => 'vandal'
tf.env().set('DEBUG', true)
tf.keep(tf.scalar(1))
tf.variable(tf.scalar(1), true, 'mine')`,
  }
  const witness = {
    a: `import * as tf from '@tensorflow/tfjs'
print(typeof globalThis.leak, typeof [].first, tf.env().getBool('DEBUG'), tf.memory().numTensors)
tf.variable(tf.scalar(1), true, 'mine')
tf.scalar(1).add(1)`,
  }
  await printed(vandal)
  expect(await printed(witness)).toEqual(['undefined undefined false 0', 'tensor(2.)'])
})

test('createExecutionPool(…) starts a new thread after a chapter that left a timer', async () => {
  await printed({ a: `setInterval(() => { globalThis.ticked = true }, 0)` })
  const wait = `await new Promise((resolve) => setTimeout(resolve, 20))\nprint(typeof globalThis.ticked)`
  expect(await printed({ a: wait })).toEqual(['undefined'])
})

test('createExecutionPool(…) runs more chapters than it has threads, each with its own results', async () => {
  const chapters = Array.from({ length: 4 }, (_, i) =>
    printed({ a: `print(${i})`, b: `throw new Error('${i}')` }),
  )
  expect(await Promise.all(chapters)).toEqual([0, 1, 2, 3].map((i) => [String(i), String(i)]))
})
