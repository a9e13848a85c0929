import * as tf from '@tensorflow/tfjs'
import type { LabelTargets } from '../fused/labelsPass.ts'
import { hitsOf } from './hitsOf.ts'
import { logSoftmaxAlong } from './logSoftmaxAlong.ts'
import { zeroWhere } from './zeroWhere.ts'

/** −Σ_c q_c log softmax(x)_c for each row of logits [rows, classes] and q made of labels, of tensor operations. */
export function labelsCost(x: tf.Tensor, { labels, onLabel, everywhere, ignored }: LabelTargets): tf.Tensor {
  const [rows, classes] = x.shape
  const column = (valueOf: (row: number) => number) =>
    tf.tensor2d(
      Float32Array.from({ length: rows }, (_, row) => valueOf(row)),
      [rows, 1],
    )
  const hit = hitsOf(
    labels.map((label, row) => (ignored?.[row] ? -1 : label)),
    classes,
  )
  const onHit = column((row) => onLabel[row])
  // A row that counts nothing gets logits of 0, so that whatever it holds meets no arithmetic.
  const counted = ignored?.includes(1) ? column((row) => 1 - ignored[row]) : null
  const logits = counted ? zeroWhere(counted.tile([1, classes]), x) : x
  const shares = everywhere && tf.tensor1d(Float32Array.from(everywhere))
  const spread = shares && (counted ? counted.mul(shares) : shares)

  const operation = tf.customGrad((...args) => {
    const [logits, save] = args as [tf.Tensor, tf.GradSaveFunc]
    const logP = logSoftmaxAlong(logits, -1)
    // Only the label's own term: other classes may be masked by −∞.
    const picked = zeroWhere(hit, logP)
      .sum(-1)
      .mul(onHit.squeeze([1]))
    const cost = spread ? picked.add(logP.mul(spread).sum(-1)) : picked
    const q = spread ? hit.mul(onHit).add(spread) : hit.mul(onHit)
    save([logP, q])
    const gradFunc = (slope: tf.Tensor, [logP, q]: tf.Tensor[]) =>
      logP.exp().mul(q.sum(-1, true)).sub(q).mul(slope.expandDims(-1))
    return { value: cost.neg(), gradFunc }
  })
  return operation(logits)
}
