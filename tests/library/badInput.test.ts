import * as tf from '@tensorflow/tfjs'
import { expect, test } from 'vitest'
import * as F from '../../src/library/functional/index.ts'
import * as losses from '../../src/library/losses/index.ts'
import { mixupTarget } from '../../src/library/mixup/index.ts'

const x = tf.zeros([6, 3])
const labels = (...values: number[]) => tf.tensor1d(values, 'int32')
const six = labels(0, 1, 2, 0, 1, 2)
const loose = (value: unknown) => value as never

test.each<[() => unknown, string]>([
  [() => F.softmax(loose([1, 2])), 'softmax: x: expected a tensor, found an array'],
  [() => F.softmax(six), 'softmax: x: expected dtype float32, found int32; cast it with toFloat()'],
  [() => F.softmax(x, 2), 'softmax: dim: expected an integer in [-2, 1], found 2'],
  [() => F.logSoftmax(x, NaN), 'logSoftmax: dim: expected an integer in [-2, 1], found NaN'],
  [
    () => F.oneHot(tf.tensor1d([0, 1])),
    'oneHot: target: expected class indices of dtype int32, found float32',
  ],
  [() => F.oneHot(labels(0, 3), 3), 'oneHot: target: expected classes 0 to 2, found 3 at index 1'],
  [() => F.oneHot(labels(-1)), 'oneHot: target: expected classes of at least 0, found -1 at index 0'],
  [() => F.oneHot(labels(0), 0), 'oneHot: numClasses: expected an integer of at least 1, found 0'],
  [
    () => F.crossEntropy(x, labels(0, 1)),
    'crossEntropy: target: expected shape [6] for class indices or [6, 3] for probabilities, found [2]',
  ],
  [
    () => F.crossEntropy(x, six.toFloat()),
    'crossEntropy: target: expected class indices of dtype int32, found float32',
  ],
  [
    () => F.crossEntropy(x, labels(0, 1, 2, 0, 1, 3)),
    'crossEntropy: target: expected classes 0 to 2, found 3 at index 5',
  ],
  [
    () => F.crossEntropy(tf.zeros([1, 0]), labels(0)),
    'crossEntropy: target: expected no labels, as there are 0 classes, found 0 at index 0',
  ],
  [
    () => F.crossEntropy(x, six, { weight: tf.ones([2]) }),
    'crossEntropy: weight: expected shape [3] for the classes of x, found [2]',
  ],
  [
    () => F.crossEntropy(x, six, { reduction: loose('avg') }),
    "crossEntropy: reduction: expected 'mean' or 'sum' or 'none', found 'avg'",
  ],
  [
    () => F.crossEntropy(x, six, { labelSmoothing: NaN }),
    'crossEntropy: labelSmoothing: expected a finite number in [0, 1], found NaN',
  ],
  [
    () => F.crossEntropy(x, x, { ignoreIndex: 1 }),
    'crossEntropy: ignoreIndex: expected a negative index beside probabilities, found 1',
  ],
  [
    () => F.crossEntropy(x, six, loose({ label_smoothing: 0.1 })),
    'crossEntropy: unknown option label_smoothing: expected one of weight, ignoreIndex, reduction, labelSmoothing',
  ],
  [() => F.crossEntropy(tf.scalar(1), six), 'crossEntropy: x: expected shape [C] or [N, C, …], found []'],
  [() => F.klDiv(x, tf.zeros([3])), 'klDiv: target: expected shape [6, 3] of input, found [3]'],
  [() => F.klDiv(x, x, { logTarget: loose(1) }), 'klDiv: logTarget: expected true or false, found 1'],
  [
    () => F.binaryCrossEntropyWithLogits(x, tf.zeros([3])),
    'binaryCrossEntropyWithLogits: target: expected shape [6, 3] of x, found [3]',
  ],
  [
    () => F.binaryCrossEntropyWithLogits(x, x, { posWeight: tf.ones([6]) }),
    'binaryCrossEntropyWithLogits: posWeight: expected a shape that broadcasts to [6, 3], found [6]',
  ],
  [
    () => losses.jsdCrossEntropy()(tf.zeros([7, 4]), six),
    'jsdCrossEntropy: output has 7 rows, which numSplits 3 does not divide',
  ],
  [
    () => losses.jsdCrossEntropy()(x, labels(0)),
    'jsdCrossEntropy: target: expected at least 2 labels, as a split of output has rows, found 1',
  ],
  [
    () => losses.jsdCrossEntropy()(x, labels(0, 3)),
    'jsdCrossEntropy: target: expected classes 0 to 2, found 3 at index 1',
  ],
  [
    () => losses.jsdCrossEntropy()(x, tf.tensor1d([0, 1])),
    'jsdCrossEntropy: target: expected class indices of dtype int32, found float32',
  ],
  [
    () => losses.jsdCrossEntropy()(tf.zeros([6]), six),
    'jsdCrossEntropy: output: expected 2 dimensions, found shape [6]',
  ],
  [
    () => losses.jsdCrossEntropy({ numSplits: 0 }),
    'jsdCrossEntropy: numSplits: expected an integer of at least 1, found 0',
  ],
  [
    () => losses.jsdCrossEntropy({ alpha: NaN }),
    'jsdCrossEntropy: alpha: expected a finite number, found NaN',
  ],
  [
    () => losses.jsdCrossEntropy({ smoothing: 1 }),
    'jsdCrossEntropy: smoothing: expected a finite number in [0, 1), found 1',
  ],
  [
    () => losses.jsdCrossEntropy(loose({ num_splits: 3 })),
    'jsdCrossEntropy: unknown option num_splits: expected one of numSplits, alpha, smoothing',
  ],
  [
    () => losses.labelSmoothingCrossEntropy({ smoothing: -0.1 }),
    'labelSmoothingCrossEntropy: smoothing: expected a finite number in [0, 1), found -0.1',
  ],
  [
    () => losses.labelSmoothingCrossEntropy()(x, labels(0)),
    'labelSmoothingCrossEntropy: target: expected shape [6] for the rows of x, found [1]',
  ],
  [
    () => losses.softTargetCrossEntropy()(x, tf.zeros([6, 4])),
    'softTargetCrossEntropy: target: expected shape [6, 3] of x, found [6, 4]',
  ],
  [
    () => losses.softTargetCrossEntropy()(x, tf.zeros([1, 3])),
    'softTargetCrossEntropy: target: expected shape [6, 3] of x, found [1, 3]',
  ],
  [
    () => losses.softTargetCrossEntropy(loose({ smoothing: 0 })),
    'softTargetCrossEntropy: unknown option smoothing: expected no options',
  ],
  [
    () => losses.asymmetricLossMultiLabel({ gammaNeg: NaN }),
    'asymmetricLossMultiLabel: gammaNeg: expected a finite number of at least 0, found NaN',
  ],
  [
    () => losses.asymmetricLossMultiLabel()(x, tf.zeros([3])),
    'asymmetricLossMultiLabel: y: expected shape [6, 3] of x, found [3]',
  ],
  [
    () => losses.asymmetricLossSingleLabel({ reduction: loose('sum') }),
    "asymmetricLossSingleLabel: reduction: expected 'mean' or 'none', found 'sum'",
  ],
  [
    () => losses.asymmetricLossSingleLabel()(x, six.toFloat()),
    'asymmetricLossSingleLabel: target: expected class indices of dtype int32, found float32',
  ],
  [
    () => losses.binaryCrossEntropy()(x, labels(0)),
    'binaryCrossEntropy: target: expected shape [6] for class indices or [6, 3] for targets per class, found [1]',
  ],
  [
    () => losses.binaryCrossEntropy({ targetThreshold: NaN }),
    'binaryCrossEntropy: targetThreshold: expected a finite number, found NaN',
  ],
  [
    () => losses.binaryCrossEntropy({ posWeight: loose('2') }),
    "binaryCrossEntropy: posWeight: expected a tensor, found '2'",
  ],
  [() => mixupTarget(six, 2), 'mixupTarget: target: expected classes 0 to 1, found 2 at index 2'],
  [
    () => mixupTarget(six, 3, { lam: 1.5 }),
    'mixupTarget: lam: expected a finite number in [0, 1], found 1.5',
  ],
  [
    () => mixupTarget(six, loose(undefined)),
    'mixupTarget: numClasses: expected an integer of at least 1, found undefined',
  ],
  [
    () => mixupTarget(tf.zeros([2, 2], 'int32'), 3),
    'mixupTarget: target: expected 1 dimension, found shape [2, 2]',
  ],
])('call %# is refused by function, argument, expected and found', (call, message) => {
  const before = tf.memory().numTensors
  let found: unknown
  // The arguments a row makes itself are its own.
  tf.tidy(() => {
    try {
      call()
    } catch (error) {
      found = error
    }
  })
  expect(found).toBeInstanceOf(Error)
  expect((found as Error).message).toBe(message)
  expect(tf.memory().numTensors).toBe(before)
})

test('a disposed tensor is refused by name', () => {
  const gone = tf.zeros([2, 2])
  gone.dispose()
  expect(() => F.softmax(gone)).toThrow('softmax: x: expected a tensor, found a disposed one')
})
