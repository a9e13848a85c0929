import { expect, test } from 'vitest'
import { corners, placeOf, sharesAt, stepTowards } from '../../../../src/runtime/page/simplex/geometry.ts'
import { formatShares, parseShares } from '../../../../src/runtime/shares.ts'

test('placeOf(shares) puts certainty into the corners and ignorance into the middle', () => {
  expect(
    [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ].map(placeOf),
  ).toEqual(corners.map((corner) => [...corner]))
  // By hand: (150 + 20 + 280) / 3 and (26 + 244 + 244) / 3.
  expect(placeOf([1 / 3, 1 / 3, 1 / 3])).toEqual([150, 171.3])
})

test('sharesAt(x, y) is the way back, in hundredths that sum to one, for each point of a grid', () => {
  for (let a = 0; a <= 100; a += 7) {
    for (let b = 0; a + b <= 100; b += 7) {
      const shares = [a, b, 100 - a - b].map((cents) => cents / 100)
      expect(sharesAt(...placeOf(shares))).toEqual(shares)
    }
  }
})

test('sharesAt(x, y) stays in the triangle, wherever the pointer is', () => {
  expect(sharesAt(150, -500)).toEqual([1, 0, 0])
  expect(sharesAt(-500, 244)).toEqual([0, 1, 0])
  expect(sharesAt(150, 400)).toEqual([0, 0.5, 0.5])
})

test('stepTowards(shares, corner, step) keeps the proportion of the others, and stops at a corner', () => {
  expect(stepTowards([0.2, 0.6, 0.2], 0, 0.2)).toEqual([0.4, 0.45, 0.15])
  expect(stepTowards([0.9, 0.05, 0.05], 0, 0.2)).toEqual([1, 0, 0])
  expect(stepTowards([1, 0, 0], 0, -0.2)).toEqual([0.8, 0.1, 0.1])
  expect(stepTowards([0, 0.5, 0.5], 0, -0.2)).toEqual([0, 0.5, 0.5])
})

test('parseShares(formatShares(points)) are the points; a text that is no distribution is null', () => {
  const points = [
    [0.8, 0.15, 0.05],
    [0, 0, 1],
  ]
  expect(parseShares(formatShares(points))).toEqual(points)
  for (const text of ['', '0.5 0.5', '0.5 0.6 0.1', '1.5 -0.5 0', '0.2 0.8 x'])
    expect(parseShares(text)).toBeNull()
})
