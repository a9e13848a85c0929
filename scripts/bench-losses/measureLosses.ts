import * as tf from '@tensorflow/tfjs'
import { crossEntropy } from '../../src/library/functional/index.ts'
import {
  asymmetricLossMultiLabel,
  asymmetricLossSingleLabel,
  binaryCrossEntropy,
  jsdCrossEntropy,
  labelSmoothingCrossEntropy,
  softTargetCrossEntropy,
} from '../../src/library/losses/index.ts'
import { plainLosses } from './plainLosses.ts'

export interface Measurement {
  loss: string
  rows: number
  classes: number
  oursMs: number
  /** null where the backend lacks an operation that the plain form's gradient needs. */
  plainMs: number | null
}

export const sizes: readonly [rows: number, classes: number][] = [
  [3, 10],
  [96, 100],
  [768, 1000],
]

type Loss = (x: tf.Tensor2D, target: tf.Tensor) => tf.Tensor

const ours: Record<string, { loss: Loss; target: 'labels' | 'shares' | 'marks' }> = {
  jsdCrossEntropy: { loss: jsdCrossEntropy(), target: 'labels' },
  crossEntropy: { loss: (x, target) => crossEntropy(x, target), target: 'labels' },
  labelSmoothingCrossEntropy: { loss: labelSmoothingCrossEntropy(), target: 'labels' },
  softTargetCrossEntropy: { loss: softTargetCrossEntropy(), target: 'shares' },
  asymmetricLossMultiLabel: { loss: asymmetricLossMultiLabel(), target: 'marks' },
  asymmetricLossSingleLabel: { loss: asymmetricLossSingleLabel(), target: 'labels' },
  binaryCrossEntropy: { loss: binaryCrossEntropy(), target: 'labels' },
}

/**
 * Times value plus gradient of each loss on the current backend, ours beside the plain form: the best of as many runs as
 * fit into the budget, the reading of both results included. Needs nothing of Node, so that a page can call it, too.
 */
export async function measureLosses(budgetMs = 600): Promise<Measurement[]> {
  const measurements: Measurement[] = []
  for (const [rows, classes] of sizes) {
    const x = tf.randomNormal([rows, classes], 0, 2, 'float32', 1) as tf.Tensor2D
    const makeLabels = () =>
      tf.tensor1d(
        Array.from({ length: rows }, (_, row) => (row * 7919) % classes),
        'int32',
      )
    const targets = {
      labels: makeLabels(),
      shares: tf.softmax(x),
      marks: tf.tidy(() => tf.randomUniform([rows, classes], 0, 1, 'float32', 2).greater(0.9).toFloat()),
    }
    // The plain forms compute with labels on the GPU. Ours read them, as a data loader gives them: reading them back at once
    // draws them on a canvas on webgpu, which computing on the processor does not survive.
    const plainTargets = { ...targets, labels: makeLabels() }
    for (const [loss, { loss: call, target }] of Object.entries(ours)) {
      const oursMs = await bestTime(call, x, targets[target], budgetMs)
      const plainMs = await bestTime(plainLosses[loss], x, plainTargets[target], budgetMs).catch(() => null)
      measurements.push({ loss, rows, classes, oursMs, plainMs })
    }
    tf.dispose([x, plainTargets.labels, targets.labels, targets.shares, targets.marks])
  }
  return measurements
}

async function bestTime(loss: Loss, x: tf.Tensor2D, target: tf.Tensor, budgetMs: number): Promise<number> {
  const valueAndGrad = tf.valueAndGrad((x: tf.Tensor) => loss(x as tf.Tensor2D, target))
  const call = async () => {
    const { value, grad } = valueAndGrad(x)
    await Promise.all([value.data(), grad.data()])
    tf.dispose([value, grad])
  }
  const time = async (calls: number) => {
    const start = performance.now()
    for (let i = 0; i < calls; i++) await call()
    return performance.now() - start
  }
  // The first call compiles, on a GPU for seconds. A browser's clock is coarse: short calls are timed many at once.
  await time(1)
  let calls = 1
  while (calls < 1000 && (await time(calls)) < 5) calls *= 4
  const end = performance.now() + budgetMs
  let best = Infinity
  for (let run = 0; run < 1 || performance.now() < end; run++) {
    best = Math.min(best, (await time(calls)) / calls)
  }
  return best
}
