import { beforeAll, expect, test } from 'vitest'
import { buildBundles } from '../../../src/site/bundles/buildBundles.ts'
import { executorOptions } from '../../../src/site/bundles/executorOptions.ts'
import { tensorMemory } from '../../../src/runtime/worker/tensorMemory.ts'
import { createBench, shownIn } from '../../support/runCells.ts'

let bundles: Record<string, string>

beforeAll(async () => {
  const built = await buildBundles()
  bundles = Object.fromEntries(Object.entries(built).map(([name, { text }]) => [name, text]))
})

const chapter = {
  data: `import * as tf from '@tensorflow/tfjs'
const x = tf.tensor1d([1, 2, 3])
x.square().add(1).dataSync()[0]`,
  train: `const w = tf.variable(tf.scalar(0))
const optimizer = tf.train.adam(0.1)
for (let step = 0; step < 3; step++) optimizer.minimize(() => w.sub(x).square().mean())
await new Promise((resolve) => setTimeout(resolve))
const kept = tf.keep(tf.tidy(() => x.mul(w)))
kept.shape`,
  fails: `tf.engine().startScope('left open')
const lost = tf.ones([4])
tf.grad(() => { throw new Error('inside') })(x)`,
  late: `Promise.resolve().then(() => x.mul(2))
undefined`,
}

test('tensorMemory(tf) keeps the number of tensors flat over a hundred runs of a chapter', async () => {
  const bench = createBench({ ...executorOptions(), bundles })
  await bench.cells(chapter)
  const first = bench.numTensors()
  for (let i = 0; i < 100; i++) await bench.cells(chapter)
  expect(bench.numTensors()).toBe(first)
  expect(shownIn(bench.replies.slice(-8), 'fails').at(-1)).toContain('inside')
})

test('tensorMemory(tf) releases all of a cell when it is forgotten, and nothing of its neighbours', async () => {
  const bench = createBench({ ...executorOptions(), bundles })
  await bench.cells({ data: chapter.data, train: chapter.train })
  bench.forget(['train'])
  const replies = await bench.cells({ data: chapter.data, after: 'print(x.sum().dataSync()[0])' })
  expect(shownIn(replies, 'after')).toEqual(['6'])
  bench.forget(['data', 'after'])
  expect(bench.numTensors()).toBe(0)
})

test('tensorMemory(tf) puts the backend back that a cell changed', async () => {
  const bench = createBench({ ...executorOptions(), bundles })
  const replies = await bench.cells({
    change: `import * as tf from '@tensorflow/tfjs'
tf.registerBackend('other', tf.findBackendFactory('cpu'))
await tf.setBackend('other')
print(tf.getBackend())`,
    next: 'print(tf.getBackend())',
  })
  expect(shownIn(replies, 'change')).toEqual(['other'])
  expect(shownIn(replies, 'next')).toEqual(['cpu'])
})

test('a cell that shadows or overwrites tf harms that cell alone', async () => {
  const bench = createBench({ ...executorOptions(), bundles })
  const replies = await bench.cells({
    zero: `import * as tf from '@tensorflow/tfjs'`,
    one: `tf.add = null\nundefined`,
    two: `{ const tf = 1 }\nprint(tf.add(1, 2).dataSync()[0])`,
    three: `const before = tf\n{ let tf = 5; tf++ }\nprint(before.scalar(4).dataSync()[0])`,
  })
  expect(shownIn(replies, 'one')[0]).toMatch(/^TypeError: /)
  expect(shownIn(replies, 'three')).toEqual(['4'])
})

test('the tensorflow bundle has what cells use, and prints nothing by itself', async () => {
  const replies = await createBench({ ...executorOptions(), bundles }).cells({
    all: `import * as tf from '@tensorflow/tfjs'
const names = ['tensor', 'grad', 'grads', 'variableGrads', 'customGrad', 'train', 'losses', 'linalg', 'memory', 'tidy']
print(tf.getBackend(), names.filter((name) => !(name in tf)).length, typeof tf.ones([1]).softmax)
print(tf.grad((x) => x.square().sum())(tf.tensor1d([3])).dataSync()[0])
print(tf.tensor(['a', 'é']).dataSync().join())
await tf.nextFrame()`,
  })
  // By hand: d(x²)/dx = 2x = 6 at 3.
  expect(shownIn(replies, 'all')).toEqual(['cpu 0 function', '6', 'a,é'])
})

test('tensorMemory(tf) keeps what a forgotten cell makes late until the cell runs again', async () => {
  const tf = await import('@tensorflow/tfjs')
  const memory = tensorMemory(tf)
  memory.begin('a')
  memory.end('a')
  memory.release('a')
  const late = tf.ones([1])
  memory.begin('b')
  expect(late.isDisposed).toBe(false)
  memory.release('a')
  expect(late.isDisposed).toBe(true)
})

test('tensorMemory(tf) gives a variable to the cell that made it, not to those that run later', async () => {
  const tf = await import('@tensorflow/tfjs')
  const memory = tensorMemory(tf)
  memory.begin('a')
  const variable = tf.variable(tf.scalar(0))
  memory.begin('b')
  memory.end('b')
  memory.release('b')
  expect(variable.isDisposed).toBe(false)
  memory.release('a')
  expect(variable.isDisposed).toBe(true)
})
