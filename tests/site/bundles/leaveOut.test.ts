import * as whole from '@tensorflow/tfjs'
import * as core from '@tensorflow/tfjs-core'
import { beforeAll, expect, test, vi } from 'vitest'
import { createModuleRegistry } from '../../../src/runtime/worker/createModuleRegistry.ts'
import { buildBundles } from '../../../src/site/bundles/buildBundles.ts'

let tf: typeof whole

beforeAll(async () => {
  // The whole package and the bundle share their kernels, and say so of each.
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  const bundles = await buildBundles()
  const registry = createModuleRegistry({ importable: [] })
  registry.add({ '@tensorflow/tfjs': bundles['@tensorflow/tfjs']!.text })
  tf = registry.require('@tensorflow/tfjs') as unknown as typeof whole
})

test('without its other generators, tensorflow.js draws from a seed what the whole package draws', () => {
  const draw = (from: typeof whole) => [
    ...from.randomNormal([4], 0, 1, 'float32', 7).dataSync(),
    ...from.randomUniform([4], 0, 1, 'float32', 7).dataSync(),
    ...from.randomGamma([4], 2, 1, 'float32', 7).dataSync(),
  ]
  expect(draw(tf)).toEqual(draw(whole))
  expect(new Set(draw(tf)).size).toBe(12)
})

test('what needs a network or files of the reader says that a cell has none', () => {
  expect(() => tf.io.http('https://example.com/model.json')).toThrow('tf.io.http: a cell has no network')
  expect(() => tf.io.browserHTTPRequest('/model.json')).toThrow('a cell has no network')
  expect(() => tf.io.browserFiles([])).toThrow('tf.io.browserFiles: a cell has no files')
  expect(tf.io.isHTTPScheme('https://example.com')).toBe(true)
  expect(tf.io.isHTTPScheme('indexeddb://x')).toBe(false)
})

test('all that the core of tensorflow.js exports is there', () => {
  const named = Object.keys(core).filter((name) => !/^default$|^module\.exports$/.test(name))
  expect(Object.keys(tf)).toEqual(expect.arrayContaining(named))
})
