import { expect, test } from 'vitest'
import { createModuleLoader } from '../../../src/runtime/page/loadModules.ts'

const files: Record<string, string> = {
  '/tf.js': 'exports.tensor = 1',
  '/lossbook.js': 'const tf = require("tf"); exports.losses = {}',
  '/plot.js': '',
}

function loader(bundles: Parameters<typeof createModuleLoader>[0]) {
  const fetched: string[] = []
  const load = createModuleLoader(bundles, async (url) => {
    fetched.push(url)
    if (!(url in files)) throw new Error(`${url}: 404`)
    return files[url]!
  })
  return { load, fetched }
}

test('load(names) fetches the bundle of a part and what it requires, and nothing else', async () => {
  const { load, fetched } = loader({ tf: '/tf.js', lossbook: '/lossbook.js', plot: '/plot.js' })
  expect(await load(['lossbook/losses'])).toEqual({ lossbook: files['/lossbook.js'], tf: files['/tf.js'] })
  expect(fetched).toEqual(['/lossbook.js', '/tf.js'])
})

test('load(names) takes declared requirements without reading the text', async () => {
  const { load, fetched } = loader({ tf: '/tf.js', lossbook: { url: '/lossbook.js', requires: ['tf'] } })
  await load(['lossbook'])
  expect(fetched).toEqual(['/lossbook.js', '/tf.js'])
})

test('load(names) gives each text once', async () => {
  const { load } = loader({ tf: '/tf.js' })
  await load(['tf'])
  expect(await load(['tf'])).toEqual({})
})

test('load(names) leaves out names without a bundle', async () => {
  const { load } = loader({ tf: '/tf.js' })
  expect(await load(['fs', 'constructor', '/', ''])).toEqual({})
})

test('load(names) rejects when a text cannot be fetched, and tries again the next time', async () => {
  const { load, fetched } = loader({ gone: '/gone.js' })
  await expect(load(['gone'])).rejects.toThrow('/gone.js: 404')
  await expect(load(['gone'])).rejects.toThrow('/gone.js: 404')
  expect(fetched.length).toBe(2)
})
