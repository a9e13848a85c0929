import { expect, test } from 'vitest'
import { dependentsOf } from '../../src/notebook/dependentsOf.ts'

const diamond = [
  { id: 'a', inputs: [] },
  { id: 'b', inputs: ['a'] },
  { id: 'c', inputs: ['a'] },
  { id: 'd', inputs: ['b', 'c'] },
  { id: 'e', inputs: [] },
]

test('dependentsOf(…) follows readers of readers, in document order, without those asked for', () => {
  expect([...dependentsOf(['a'], diamond)]).toEqual(['b', 'c', 'd'])
  expect([...dependentsOf(['c', 'b'], diamond)]).toEqual(['d'])
  expect([...dependentsOf(['e', 'd'], diamond)]).toEqual([])
})
