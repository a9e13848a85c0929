import * as tf from '@tensorflow/tfjs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as F from '../../src/library/functional/index.ts'
import * as losses from '../../src/library/losses/index.ts'
import { mixupTarget } from '../../src/library/mixup/index.ts'
import { composedBackends, fusedBackends, onEachBackend } from './support/backends.ts'
import { expectClose } from './support/expectClose.ts'

const int = (...values: number[]) => tf.tensor1d(values, 'int32')
const loose = { relative: 1e-4, absolute: 1e-5 }

type Loss = (x: tf.Tensor, target: tf.Tensor) => tf.Tensor
/** Every function with its targets for logits [6, 4]: labels, probabilities or marks. */
const rowLabels = () => int(0, 3, 1, 2, 2, 0)
const shares = () => tf.softmax(tf.randomNormal([6, 4], 0, 1, 'float32', 3))
const everyLoss: [string, Loss, () => tf.Tensor][] = [
  ['softmax', (x) => F.softmax(x), rowLabels],
  ['logSoftmax', (x) => F.logSoftmax(x, 0), rowLabels],
  ['crossEntropy', (x, y) => F.crossEntropy(x, y, { labelSmoothing: 0.1, ignoreIndex: 2 }), rowLabels],
  ['crossEntropy of probabilities', (x, y) => F.crossEntropy(x, y, { reduction: 'none' }), shares],
  ['klDiv', (x, y) => F.klDiv(x, y, { reduction: 'batchmean' }), shares],
  ['binaryCrossEntropyWithLogits', (x, y) => F.binaryCrossEntropyWithLogits(x, y), shares],
  ['jsdCrossEntropy', losses.jsdCrossEntropy(), rowLabels],
  ['labelSmoothingCrossEntropy', losses.labelSmoothingCrossEntropy(), rowLabels],
  ['softTargetCrossEntropy', losses.softTargetCrossEntropy(), shares],
  ['asymmetricLossMultiLabel', losses.asymmetricLossMultiLabel(), shares],
  ['asymmetricLossSingleLabel', losses.asymmetricLossSingleLabel({ reduction: 'none' }), rowLabels],
  ['binaryCrossEntropy', losses.binaryCrossEntropy({ sumClasses: true, targetThreshold: 0.2 }), rowLabels],
]

/** How many tensors a call leaves behind. */
function leftBehind(call: () => void): number {
  const before = tf.memory().numTensors
  call()
  return tf.memory().numTensors - before
}

const logits = (rows: number, classes: number) =>
  fc.array(fc.float({ min: -20, max: 20, noNaN: true }), {
    minLength: rows * classes,
    maxLength: rows * classes,
  })

onEachBackend(
  'the losses',
  () => {
    test.each(everyLoss)('%s(…) leaves exactly its result', (_, loss, target) => {
      const x = tf.randomNormal([6, 4], 0, 2, 'float32', 1)
      const y = target()
      expect(leftBehind(() => loss(x, y))).toBe(1)
    })

    test.each(everyLoss)('tf.valueAndGrad of %s(…) leaves exactly value and slope', (_, loss, target) => {
      const x = tf.randomNormal([6, 4], 0, 2, 'float32', 1)
      const y = target()
      expect(leftBehind(() => tf.valueAndGrad((x) => loss(x, y).sum().mul(2))(x))).toBe(2)
    })

    test.each(everyLoss)('%s(…) leaves nothing when it throws', (_, loss, target) => {
      const y = target()
      const wrong = tf.zeros([6, 4], 'int32')
      expect(leftBehind(() => expect(() => loss(wrong, y)).toThrow('expected'))).toBe(0)
    })

    test('jsdCrossEntropy(…) lies between 0 and α·ln numSplits beyond the cross entropy', () => {
      fc.assert(
        fc.property(logits(8, 3), fc.constantFrom(2, 4, 8), (values, numSplits) => {
          const divergence = tf.tidy(() => {
            const x = tf.tensor2d(values, [8, 3])
            const labels = tf.zeros([8], 'int32')
            const rows = 8 / numSplits
            const entropy = F.crossEntropy(x.slice(0, rows), labels.slice(0, rows))
            const loss = losses.jsdCrossEntropy({ numSplits, smoothing: 0, alpha: 2 })(x, labels)
            return loss.sub(entropy).div(2).dataSync()[0]
          })
          expect(divergence).toBeGreaterThan(-1e-4)
          expect(divergence).toBeLessThan(Math.log(numSplits) + 1e-4)
        }),
        { numRuns: 25, seed: 1 },
      )
    })

    test('jsdCrossEntropy(…) does not mind the order of the further splits', () => {
      fc.assert(
        fc.property(logits(6, 3), (values) => {
          tf.tidy(() => {
            const [clean, first, second] = tf.tensor2d(values, [6, 3]).split(3)
            const loss = losses.jsdCrossEntropy()
            const labels = int(0, 2)
            const [a] = loss(tf.concat([clean, first, second]), labels).dataSync()
            expectClose(loss(tf.concat([clean, second, first]), labels).dataSync(), [a], loose)
          })
        }),
        { numRuns: 25, seed: 2 },
      )
    })

    test('jsdCrossEntropy(…) of equal splits is the cross entropy alone', () => {
      fc.assert(
        fc.property(logits(2, 5), (values) => {
          tf.tidy(() => {
            const x = tf.tensor2d(values, [2, 5])
            const entropy = losses.labelSmoothingCrossEntropy()(x, int(4, 0)).dataSync()
            expectClose(
              losses
                .jsdCrossEntropy()(tf.concat([x, x, x]), int(4, 0))
                .dataSync(),
              entropy,
              loose,
            )
          })
        }),
        { numRuns: 25, seed: 3 },
      )
    })

    test('labelSmoothingCrossEntropy(…) is softTargetCrossEntropy of mixupTarget at lam 1, and crossEntropy', () => {
      fc.assert(
        fc.property(logits(3, 4), fc.constantFrom(0.1, 0.5, 0.9), (values, smoothing) => {
          tf.tidy(() => {
            const x = tf.tensor2d(values, [3, 4])
            const labels = int(3, 1, 1)
            const loss = losses.labelSmoothingCrossEntropy({ smoothing })(x, labels).dataSync()
            const targets = mixupTarget(labels, 4, { smoothing })
            expectClose(losses.softTargetCrossEntropy()(x, targets).dataSync(), loss, loose)
            expectClose(F.crossEntropy(x, labels, { labelSmoothing: smoothing }).dataSync(), loss, loose)
          })
        }),
        { numRuns: 25, seed: 4 },
      )
    })

    test('softTargetCrossEntropy(…) of mixed labels is the mix of the cross entropies', () => {
      fc.assert(
        fc.property(logits(3, 4), fc.double({ min: 0, max: 1, noNaN: true }), (values, lam) => {
          tf.tidy(() => {
            const x = tf.tensor2d(values, [3, 4])
            const labels = int(3, 1, 0)
            const mixed = losses
              .softTargetCrossEntropy()(x, mixupTarget(labels, 4, { lam }))
              .dataSync()
            const own = F.crossEntropy(x, labels).dataSync()[0]
            const partner = F.crossEntropy(x, int(0, 1, 3)).dataSync()[0]
            expectClose(mixed, [lam * own + (1 - lam) * partner], loose)
          })
        }),
        { numRuns: 25, seed: 5 },
      )
    })

    // Adding a constant to all logits of a row changes no probability.
    test('slopes of the softmax losses sum to 0 over classes', () => {
      const rowLosses: [Loss, tf.Tensor][] = [
        [losses.jsdCrossEntropy(), rowLabels()],
        [losses.labelSmoothingCrossEntropy(), rowLabels()],
        [losses.softTargetCrossEntropy(), shares()],
        [losses.asymmetricLossSingleLabel({ gammaPos: 0.5 }), rowLabels()],
        [(x, y) => F.crossEntropy(x, y), rowLabels()],
      ]
      fc.assert(
        fc.property(logits(6, 4), (values) => {
          tf.tidy(() => {
            const x = tf.tensor2d(values, [6, 4])
            for (const [loss, target] of rowLosses) {
              const slopes = tf.grad((x) => loss(x, target))(x) as tf.Tensor2D
              for (const row of slopes.arraySync()) {
                expect(Math.abs(row.reduce((a, b) => a + b, 0))).toBeLessThan(1e-5)
              }
            }
          })
        }),
        { numRuns: 10, seed: 6 },
      )
    })

    test('asymmetricLossMultiLabel(…) is not negative', () => {
      fc.assert(
        fc.property(
          logits(3, 4),
          fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
          (values, marks) => {
            tf.tidy(() => {
              const y = tf.tensor2d(marks.map(Number), [3, 4])
              const loss = losses.asymmetricLossMultiLabel()(tf.tensor2d(values, [3, 4]), y)
              expect(loss.dataSync()[0]).toBeGreaterThanOrEqual(0)
            })
          },
        ),
        { numRuns: 25, seed: 7 },
      )
    })

    test('asymmetricLossMultiLabel({ gammaNeg: 0, gammaPos: 0, clip: 0 }) is the summed binary cross entropy', () => {
      const x = tf.randomNormal([3, 4], 0, 2, 'float32', 8)
      const y = tf.tensor2d([0, 1, 1, 0, 0, 0, 1, 0, 1, 1, 0, 1], [3, 4])
      const loss = losses.asymmetricLossMultiLabel({ gammaNeg: 0, gammaPos: 0, clip: 0 })(x, y)
      const sum = F.binaryCrossEntropyWithLogits(x, y, { reduction: 'sum' })
      expectClose(loss.dataSync(), sum.dataSync(), loose)
    })

    // By hand: 12·ln 3 more than the cross entropy of a sure and right prediction; timm's gradient is all NaN here.
    test('jsdCrossEntropy(…) of three saturated rows has its value and a finite slope', () => {
      const x = tf.eye(3).mul(200) as tf.Tensor2D
      const { value, grad } = tf.valueAndGrad((x) => losses.jsdCrossEntropy({ smoothing: 0 })(x, int(0)))(x)
      expectClose(value.dataSync(), [12 * Math.log(3)], loose)
      expectClose(grad.dataSync(), new Array(9).fill(0))
    })

    // torch 2.13.0 and timm 1.0.29 on torch.full((3, 4), 1e30): ln 4, and 0.9621478 of AsymmetricLossSingleLabel. Even in double
    // 1e30 + ln 4 is 1e30.
    test('the softmax losses of equal logits are those of a coin of so many sides, however large the logits', () => {
      const x = tf.fill([3, 4], 1e30)
      const cases: [Loss, tf.Tensor, number][] = [
        [(x, y) => F.crossEntropy(x, y), int(1, 3, 0), Math.log(4)],
        [losses.labelSmoothingCrossEntropy(), int(1, 3, 0), Math.log(4)],
        [losses.softTargetCrossEntropy(), tf.fill([3, 4], 0.25), Math.log(4)],
        [losses.jsdCrossEntropy(), int(1), Math.log(4)],
        [losses.jsdCrossEntropy({ smoothing: 0 }), int(1), Math.log(4)],
        [losses.asymmetricLossSingleLabel(), int(1, 3, 0), 0.9621478],
      ]
      for (const [loss, target, expected] of cases) expectClose(loss(x, target).dataSync(), [expected])
    })

    // timm 1.0.29: AsymmetricLossSingleLabel(gamma_pos=…)(torch.tensor([[1000., 0, 1]]), torch.tensor([0])).backward()
    test.each([0, 1, 2])(
      'asymmetricLossSingleLabel({ gammaPos: %i }) of a sure and right row has the slope 0',
      (gammaPos) => {
        const loss = losses.asymmetricLossSingleLabel({ gammaPos })
        const slope = tf.grad((x) => loss(x, int(0)))(tf.tensor2d([[1000, 0, 1]]))
        expectClose(slope.dataSync(), [0, 0, 0])
      },
    )

    test('binaryCrossEntropy({ targetThreshold }) compares in float32, as torch does', () => {
      const loss = losses.binaryCrossEntropy({ targetThreshold: 0.3, reduction: 'none' })
      // 0.3 in float32 is 0.300000012, which is not above itself: both targets are 0, and ℓ = softplus(0).
      expectClose(loss(tf.zeros([1, 2]), tf.tensor2d([[0.3, 0.1]])).dataSync(), [Math.LN2, Math.LN2])
    })

    // By hand: softmax has slope p·(v − Σ p·v) for v arriving from above, its logarithm v − p·Σ v; p is ¼, ¾ in the
    // first column and ½, ½ in the second.
    test('softmax(x, 0) and logSoftmax(x, 0) have the slopes derived by hand', () => {
      const x = tf.tensor2d([0, 0, Math.log(3), 0], [2, 2])
      const v = tf.tensor2d([1, 0, 0, 2], [2, 2])
      const slope = (f: (x: tf.Tensor, dim: number) => tf.Tensor) =>
        tf
          .grad((x) => f(x, 0).mul(v).sum())(x)
          .dataSync()
      expectClose(slope(F.softmax), [3 / 16, -1 / 2, -3 / 16, 1 / 2])
      expectClose(slope(F.logSoftmax), [3 / 4, -1, -3 / 4, 1])
    })

    // By hand: log t + 1 − input, and −input alone at t = 0, where torch's slope is NaN (pytorch#89558).
    test('klDiv(…) has a finite slope for a target of 0', () => {
      const input = tf.tensor1d([-1, -2, -3])
      const slope = tf.grad((t) => F.klDiv(input, t, { reduction: 'sum' }))(tf.tensor1d([0, 0.5, 1]))
      expectClose(slope.dataSync(), [1, 3 - Math.LN2, 4])
    })

    test('losses per row or element pass on a slope of their own each', () => {
      const x = tf.randomNormal([2, 3, 4], 0, 1, 'float32', 9)
      const target = tf.tensor2d([0, 1, 2, 0, 1, 2, 0, 1], [2, 4], 'int32')
      const v = tf.tensor2d([1, 2, 3, 4, 5, 6, 7, 8], [2, 4])
      const perRow = (x: tf.Tensor) => F.crossEntropy(x, target, { reduction: 'none' })
      // What belongs to row (n, d) is its own slope times v of (n, d).
      const expected = tf
        .grad((x) => perRow(x).sum())(x)
        .mul(v.expandDims(1))
      expectClose(
        tf
          .grad((x) => perRow(x).mul(v).sum())(x)
          .dataSync(),
        expected.dataSync(),
      )

      const marks = tf.zerosLike(x)
      const perElement = (x: tf.Tensor) => F.binaryCrossEntropyWithLogits(x, marks, { reduction: 'none' })
      const elements = tf.grad((x) => perElement(x).mul(v.expandDims(1)).sum())(x)
      expectClose(elements.dataSync(), x.sigmoid().mul(v.expandDims(1)).dataSync())
    })

    test('a loss is a step of a longer gradient', () => {
      // d/dw of crossEntropy(w·x, y)·3 is 3·Σ (p − onehot)·x, by hand for x = [1, 2], y = 0, w = 0: p = ½.
      const x = tf.tensor2d([[1, 2]])
      const slope = tf.grad((w) => F.crossEntropy(w.mul(x), int(0)).mul(3))(tf.scalar(0))
      expectClose(slope.dataSync(), [3 * (-0.5 * 1 + 0.5 * 2)])
    })
  },
  [...fusedBackends, ...composedBackends],
)
