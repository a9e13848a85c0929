import * as tf from '@tensorflow/tfjs'
import { logSoftmaxAlong } from './logSoftmaxAlong.ts'
import { zeroWhere } from './zeroWhere.ts'

/** Σ_s KL(p_s ‖ M) / n, averaged over rows, for logits [splits, rows, classes]; see fused/jsdPass for its slope. */
export function jsDivergence(x: tf.Tensor3D): tf.Scalar {
  const [splits, rows] = x.shape
  const operation = tf.customGrad((...args) => {
    const [logits, save] = args as [tf.Tensor, tf.GradSaveFunc]
    const logP = logSoftmaxAlong(logits, -1)
    const p = logP.exp()
    // Sum by sum: a GPU would turn the tensor about for a mean along its first axis.
    const [first, ...others] = tf.split(p, splits)
    const mixture = others.reduce((sum, each) => sum.add(each), first).div(splits)
    const ratio = zeroWhere(p, logP.sub(mixture.maximum(1e-7).log()))
    save([p, ratio, mixture.less(1e-7).toFloat()])
    const gradFunc = (slope: tf.Tensor, saved: tf.Tensor[]) => {
      const [p, ratio, floored] = saved
      const slopes = ratio.add(floored)
      return p.mul(slopes.sub(p.mul(slopes).sum(-1, true))).mul(slope.div(splits * rows))
    }
    return {
      value: p
        .mul(ratio)
        .sum()
        .div(splits * rows),
      gradFunc,
    }
  })
  return operation(x) as tf.Scalar
}
