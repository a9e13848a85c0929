import { expect, test } from 'vitest'
import { alignPlace } from '../../../src/runtime/worker/alignPlace.ts'

test('alignPlace(…) leaves a place alone that is the property’s already', () => {
  expect(alignPlace('b.x + a.x', 2, `can't access property "x", b is undefined`)).toBe(2)
})
