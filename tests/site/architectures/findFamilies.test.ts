import { expect, test } from 'vitest'
import { architectures } from '../../../src/library/architectures/index.ts'
import { architecturesText } from '../../../src/site/architectures/architecturesText.ts'
import { findFamilies } from '../../../src/site/architectures/findFamilies.ts'

// Numbers: timm 1.0.29.
test('findFamilies(…) counts architectures, and those with weights, and finds the ends', () => {
  const families = findFamilies(architectures)
  expect(families).toHaveLength(93)
  expect(families.find(({ module }) => module === 'vgg')).toEqual({
    module: 'vgg',
    count: 8,
    trained: 8,
    smallest: 132_863_336,
    largest: 143_678_248,
  })
  expect(families.reduce((sum, { trained }) => sum + trained, 0)).toBe(1101)
})

test('architecturesText(…) has a line for each architecture, its columns aligned', () => {
  const vgg = architectures.filter(({ name }) => /^vgg1[16]$/.test(name))
  expect(architecturesText(vgg, { timm: '1.0.29', torch: '2.13.0', recorded: '2026-11-25' }))
    .toBe(`Architectures of timm 1.0.29, with PyTorch 2.13.0, recorded 2026-11-25

Architecture  Family   Parameters  Pixels  Weights
vgg11         vgg     132,863,336     224  tv_in1k
vgg16         vgg     138,357,544     224  tv_in1k
`)
})
