import { expect, test } from 'vitest'
import { changedProof } from '../../../src/runtime/page/changedProof.ts'

test('changedProof(documented, now) shows both values and their difference', () => {
  // 1.4612 − 1.2 = 0.2612, to two digits 0.26.
  expect(changedProof('tensor(1.4612)', 'tensor(1.2)')).toEqual({
    status: 'differs',
    note: 'documented: tensor(1.4612), now tensor(1.2), Δ 0.26',
  })
})

test('changedProof(documented, now) gives no difference where there is nothing to compare', () => {
  expect(changedProof('tensor(1.)', 'hello').note).toBe('documented: tensor(1.), now hello')
  expect(changedProof('tensor(1.)', '').note).toBe('documented: tensor(1.), now nothing')
  expect(changedProof('', 'tensor(1.)').note).toBe('documented: nothing, now tensor(1.)')
})

test('changedProof(documented, now) gives the largest difference of long outputs', () => {
  expect(changedProof('tensor([1., 2.,\n        3.])', 'tensor([1., 2.5,\n        3.])').note).toBe(
    'differs from the documented output, largest Δ 0.5',
  )
})

test('changedProof(documented, now) says when the value stayed', () => {
  expect(changedProof('tensor(1.)', 'tensor(1.)')).toEqual({
    status: 'none',
    note: 'changed; still shows the documented value',
  })
})

test('changedProof(documented, null) says that the cell failed, and what it documents', () => {
  expect(changedProof('tensor(1.)', null)).toEqual({
    status: 'differs',
    note: 'failed; documented: tensor(1.)',
  })
})

test('changedProof(…) says of a changed drawing, which prints nothing, that Reset brings the old one back', () => {
  expect(changedProof('', '')).toEqual({
    status: 'none',
    note: 'changed; Reset brings the documented one back',
  })
})

test('changedProof(documented, now) compares no numbers where there are more in one', () => {
  expect(changedProof('tensor([1.])', 'tensor([1., 2.])').note).toBe(
    'documented: tensor([1.]), now tensor([1., 2.])',
  )
})

test('changedProof(documented, now) shows values of up to 60 characters', () => {
  const [fits, long] = ['a'.repeat(60), 'a'.repeat(61)]
  expect(changedProof('b', fits).note).toBe(`documented: b, now ${fits}`)
  expect(changedProof('b', long).note).toBe('differs from the documented output')
})
