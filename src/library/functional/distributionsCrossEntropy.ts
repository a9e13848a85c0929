import * as tf from '@tensorflow/tfjs'
import { rowsCrossEntropy } from '../composed/rowsCrossEntropy.ts'
import { toRows } from '../composed/toRows.ts'
import { distributionsPass } from '../fused/distributionsPass.ts'
import { fused } from '../fused/fused.ts'
import { isFused } from '../fused/isFused.ts'
import { readValues } from '../fused/readValues.ts'
import type { RowLayout } from './rowsOf.ts'

interface Targets {
  /** In the layout of the logits, which may be one row that all targets share. */
  target: tf.Tensor
  weight: tf.Tensor | null
  smoothing: number
}

/** Cross entropy against distributions: summed and multiplied by `factor`, or one value per row. */
export function distributionsCrossEntropy(
  x: tf.Tensor,
  layout: RowLayout,
  { target, weight, smoothing }: Targets,
  reduce: { factor: number; perRow: boolean },
): tf.Tensor {
  const { shape, rows, classes, inner } = layout
  const keep = 1 - smoothing
  const spread = smoothing / classes
  // Whole numbers may be target masses, but have no gradient. Not by a cast: webgpu's leaves integers in place, which its
  // transpose then refuses.
  const float =
    target.dtype === 'float32'
      ? target
      : tf.tensor(Float32Array.from(readValues(target)), target.shape, 'float32')
  if (isFused(x, target)) {
    const logits = { x: readValues(x) as Float32Array, rows, classes, inner }
    const targets = {
      target: readValues(target),
      weight: weight && (readValues(weight) as Float32Array),
      keep,
      spread,
      sharesLogits: x.size !== target.size,
    }
    return fused([x, float], reduce.perRow ? shape : [], layout, (wantsGradients) =>
      distributionsPass(logits, targets, reduce, wantsGradients),
    )
  }
  const flatten = (tensor: tf.Tensor) => toRows(tensor, classes, inner)
  const smoothed = smoothing === 0 ? float : float.mul(keep).add(spread)
  const q = weight ? flatten(smoothed).mul(weight) : flatten(smoothed)
  const logits = flatten(x)
  const losses = rowsCrossEntropy(x.size === target.size ? logits : logits.tile([rows, 1]), q)
  return reduce.perRow ? losses.reshape(shape) : losses.sum().mul(reduce.factor)
}
