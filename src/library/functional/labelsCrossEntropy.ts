import * as tf from '@tensorflow/tfjs'
import { rowsCrossEntropy } from '../composed/rowsCrossEntropy.ts'
import { fused } from '../fused/fused.ts'
import { isFused } from '../fused/isFused.ts'
import { labelsPass, type LabelTargets } from '../fused/labelsPass.ts'
import { readValues } from '../fused/readValues.ts'
import type { RowLayout } from './rowsOf.ts'

/** Cross entropy against labels: summed and multiplied by `factor`, or one value per row. */
export function labelsCrossEntropy(
  x: tf.Tensor,
  layout: RowLayout,
  targets: LabelTargets,
  reduce: { factor: number; perRow: boolean },
): tf.Tensor {
  const { shape, rows, classes, inner } = layout
  if (isFused(x)) {
    const logits = { x: readValues(x) as Float32Array, rows, classes, inner }
    return fused([x], reduce.perRow ? shape : [], layout, (wantsGradients) =>
      labelsPass(logits, targets, reduce, wantsGradients),
    )
  }
  if (!Number.isFinite(reduce.factor)) return undefinedMean(x)
  const flat = x
    .reshape([rows / inner, classes, inner])
    .transpose([0, 2, 1])
    .reshape([rows, classes])
  const q = tf.tensor2d(denseTargets(targets, rows, classes), [rows, classes])
  const losses = rowsCrossEntropy(flat, q, targets.everywhere === null)
  return reduce.perRow ? losses.reshape(shape) : losses.sum().mul(reduce.factor)
}

function denseTargets({ labels, onLabel, everywhere, ignored }: LabelTargets, rows: number, classes: number) {
  const q = new Float32Array(rows * classes)
  for (let row = 0; row < rows; row++) {
    if (ignored?.[row]) continue
    if (everywhere) q.set(everywhere, row * classes)
    q[row * classes + labels[row]] += onLabel[row]
  }
  return q
}

// A mean over no counted row is not a number; it depends on no logit.
function undefinedMean(x: tf.Tensor): tf.Tensor {
  return tf.customGrad(() => ({ value: tf.scalar(NaN), gradFunc: () => tf.zeros(x.shape) }))(x)
}
