import * as tf from '@tensorflow/tfjs'
import { labelsCost } from '../composed/labelsCost.ts'
import { toRows } from '../composed/toRows.ts'
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
  const losses = labelsCost(toRows(x, classes, inner), targets)
  return reduce.perRow ? losses.reshape(shape) : losses.sum().mul(reduce.factor)
}

// A mean over no counted row is not a number; it depends on no logit.
function undefinedMean(x: tf.Tensor): tf.Tensor {
  return tf.customGrad(() => ({ value: tf.scalar(NaN), gradFunc: () => tf.zeros(x.shape) }))(x)
}
