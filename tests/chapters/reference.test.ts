import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseChapter } from '../../src/notebook/parseChapter.ts'
import { hashTwin, readReference } from '../../src/site/build/readReference.ts'

const slugs = readdirSync('content/chapters')
  .filter((name) => name.endsWith('.mdx'))
  .map((name) => name.slice(0, -'.mdx'.length))

test.each(slugs)('readReference(…) of %s holds each twin as it stands now, and no other', async (slug) => {
  const { cells } = parseChapter(readFileSync(`content/chapters/${slug}.mdx`, 'utf8'))
  const twins = cells.flatMap(({ id, python }) => (python ? [[id, hashTwin(python.source)]] : []))
  const record = await readReference('.', slug)
  const recorded = Object.entries(record?.cells ?? {}).map(([id, { hash }]) => [id, hash])
  expect(recorded, `run "npm run reference ${slug}"`).toEqual(twins)
})

test('readReference(…) of jsd-cross-entropy holds what the notebook printed', async () => {
  const record = await readReference('.', 'jsd-cross-entropy')
  const text = (id: string) => record?.cells[id].text
  // Texts of the notebook's own outputs.
  expect(text('jsd-without-alpha')).toBe('tensor(1.4612)')
  expect(text('cross-entropy-of-clean')).toBe('tensor(1.4612)')
  expect(text('two-splits-equal-cross-entropy')).toBe('(tensor(1.4612), tensor(1.4612))')
  expect(text('one-step')).toBe(
    'tensor([-0.1000,  0.1000,  0.0000,  0.0000,  0.0000,  0.0000,  0.0000,  0.0000,\n         0.0000,  0.0000])',
  )
  expect(record?.cells['perturbations'].values).toHaveLength(21)
  // timm 1.0.29 asserts without a message.
  expect(text('rows-that-do-not-divide')).toBe('AssertionError')
})
