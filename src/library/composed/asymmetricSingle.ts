import * as tf from '@tensorflow/tfjs'
import { hitsOf } from './hitsOf.ts'
import { logBelowOne } from './logBelowOne.ts'
import { logSoftmaxAlong } from './logSoftmaxAlong.ts'
import { zeroWhere } from './zeroWhere.ts'

interface Options {
  gammaPos: number
  gammaNeg: number
  eps: number
}

/** The single-label asymmetric loss per row, of tensor operations; see fused/asymmetricSinglePass for the formulas. */
export function asymmetricSingle(x: tf.Tensor, labels: Int32Array, options: Options): tf.Tensor {
  const { gammaPos, gammaNeg, eps } = options
  const classes = x.shape[1] ?? 0
  const hit = hitsOf(labels, classes)
  const q = hit.mul(1 - eps).add(eps / classes)
  const gamma = hit.mul(gammaPos - gammaNeg).add(gammaNeg)
  const parts = (x: tf.Tensor, hit: tf.Tensor) => {
    const miss = tf.sub(1, hit)
    const logP = logSoftmaxAlong(x, -1)
    const p = logP.exp()
    // 1 − p of the label is the sum of the others: exact where p is nearly 1.
    const base = hit.mul(p.mul(miss).sum(-1, true)).add(miss.mul(p))
    return { logP, p, miss, base }
  }
  const operation = tf.customGrad((...args) => {
    const [logits, save] = args as [tf.Tensor, tf.GradSaveFunc]
    const { logP, base } = parts(logits, hit)
    const focus = base.pow(gamma)
    save([logits, hit, q, gamma])
    const gradFunc = (slope: tf.Tensor, [x, hit, q, gamma]: tf.Tensor[]) => {
      const { logP, p, miss, base } = parts(x, hit)
      const focus = base.pow(gamma)
      const safeBase = base.add(base.equal(0).toFloat())
      // log p of the label is about as small as its base: divided first, the quotient neither overflows nor is lost.
      const turn = miss.mul(zeroWhere(p, logP)).sub(hit.mul(p).mul(logBelowOne(p, base).div(safeBase)))
      const bend = zeroWhere(base, zeroWhere(p, gamma.mul(focus).mul(turn)))
      const slopes = q.mul(focus.add(bend))
      return p.mul(slopes.sum(-1, true)).sub(slopes).mul(slope.expandDims(-1))
    }
    return { value: q.mul(logP.mul(focus)).sum(-1).neg(), gradFunc }
  })
  return operation(x)
}
