import { expect, test } from 'vitest'
import { pointTitles } from '../../../src/site/build/pointTitles.ts'

test('pointTitles(…) reads the titles of points as text', () => {
  const svg =
    '<svg><circle r="3"><title>δ = −1: a &lt; b &amp; c</title></circle><circle><title>δ = 0</title></circle></svg>'
  expect(pointTitles(svg)).toEqual(['δ = −1: a < b & c', 'δ = 0'])
})
