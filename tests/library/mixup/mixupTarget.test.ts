import * as tf from '@tensorflow/tfjs'
import { expect, test } from 'vitest'
import { mixupTarget } from '../../../src/library/mixup/index.ts'

const labels = () => tf.tensor1d([0, 1, 2, 3], 'int32')

test('mixupTarget(target, C, { lam }) gives each row its own share, as timm does with a column of shares', () => {
  // timm.data.mixup.mixup_target(torch.arange(4), 4, torch.tensor([[.9], [.6], [.2], [.5]]), smoothing=0.)
  const expected = [
    [0.9, 0, 0, 0.1],
    [0, 0.6, 0.4, 0],
    [0, 0.8, 0.2, 0],
    [0.5, 0, 0, 0.5],
  ]
  const target = mixupTarget(labels(), 4, { lam: [0.9, 0.6, 0.2, 0.5] }).arraySync()
  target.forEach((row, i) => row.forEach((share, k) => expect(share).toBeCloseTo(expected[i][k], 6)))
})

test('mixupTarget(target, C, { lam }) names a list of shares that does not fit its rows, and a share out of range', () => {
  expect(() => mixupTarget(labels(), 4, { lam: [0.5, 0.5] })).toThrow(
    'mixupTarget: lam: expected 4 numbers, found 2',
  )
  expect(() => mixupTarget(labels(), 4, { lam: [1, 1, 2, 1] })).toThrow(
    'mixupTarget: lam[2]: expected a finite number in [0, 1], found 2',
  )
})
