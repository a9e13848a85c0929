import { expect, test } from 'vitest'
import { hashTwin, readReference, reviveReference } from '../../src/site/build/readReference.ts'

const versions = { slug: 'x', python: '3.11.7', torch: '2.13.0', timm: '1.0.29', recorded: '2026-11-25' }

test('reviveReference(file) turns the four numbers JSON cannot hold back into numbers', () => {
  const cell = { hash: '', text: '', values: [1.5, 'nan', 'inf', '-inf', '-0'] as const }
  const { values } = reviveReference({ ...versions, cells: { a: { ...cell, values: [...cell.values] } } })
    .cells.a
  expect(values).toEqual([1.5, NaN, Infinity, -Infinity, -0])
})

test('readReference(root, slug) is undefined where nothing was recorded', async () => {
  expect(await readReference('.', 'no-such-chapter')).toBeUndefined()
})

// From `printf 'jsd(output, labels)' | sha256sum`.
test('hashTwin(source) is the sha256 of the source', () => {
  expect(hashTwin('jsd(output, labels)')).toBe(
    '48de63fc29e33bdd6be32a053bd212c88c159a11b63b28fa925f9eb4644c48a3',
  )
})
