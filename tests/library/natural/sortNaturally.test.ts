import { expect, test } from 'vitest'
import { sortNaturally } from '../../../src/library/natural/sortNaturally.ts'

// sorted([…], key=timm.utils.misc.natural_key); the mathematical digits stand in five rows without a gap.
test('sortNaturally(items, textOf) knows the value of digits of other scripts, as Python does', () => {
  const names = ['a𝟚', 'a𝟐', 'a3', 'a𝟙', 'a10']
  expect(sortNaturally(names, (name) => name)).toEqual(['a𝟙', 'a𝟚', 'a𝟐', 'a3', 'a10'])
})
