import { expect, test } from 'vitest'
import { besideKey, type BesideSources } from '../../../src/site/build/besideKey.ts'
import { siteNames } from '../../support/siteNames.ts'

const { bundles, tfjs } = siteNames
const sources: BesideSources = {
  entry: { slug: 'one', key: 'k', digest: 'd', released: false, inLargeBook: false },
  home: 'https://book.example/',
  site: { bundles, tfjs },
  engine: 'e',
}

test('besideKey(…) changes with each part that the files depend on', () => {
  const changes: Partial<BesideSources>[] = [
    { entry: { ...sources.entry, slug: 'two' } },
    { entry: { ...sources.entry, key: 'l' } },
    { entry: { ...sources.entry, released: true } },
    { entry: { ...sources.entry, inLargeBook: true } },
    { home: 'https://book.example/base/' },
    { site: { bundles: { ...bundles, sandbox: 'sandbox.1.html' }, tfjs } },
    { site: { bundles: { ...bundles, embed: { ...bundles.embed, styles: 'embed.7.css' } }, tfjs } },
    { site: { bundles, tfjs: '5.0.0' } },
    { engine: 'f' },
  ]
  const keys = [sources, ...changes.map((change) => ({ ...sources, ...change }))].map(besideKey)
  expect(new Set(keys).size).toBe(changes.length + 1)
  expect(besideKey({ ...sources, entry: { slug: 'one', key: 'k', digest: 'd' } })).toBe(keys[0])
})
