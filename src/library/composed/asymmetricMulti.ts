import * as tf from '@tensorflow/tfjs'
import type { AsymmetricMultiInput } from '../fused/asymmetricMultiPass.ts'
import { zeroWhere } from './zeroWhere.ts'

type Options = Omit<AsymmetricMultiInput, 'x' | 'y'>

/** The multi-label asymmetric loss of tensor operations; see fused/asymmetricMultiPass for the formulas. */
export function asymmetricMulti(x: tf.Tensor, y: tf.Tensor, options: Options): tf.Scalar {
  const { gammaNeg, gammaPos, clip, eps, detachesFocus } = options
  const isFocused = gammaNeg > 0 || gammaPos > 0
  const parts = (x: tf.Tensor, y: tf.Tensor) => {
    const notY = tf.sub(1, y)
    const p = x.sigmoid()
    const notP = x.neg().sigmoid()
    const isOpen = notP.add(clip).lessEqual(1).toFloat()
    const q = notP.add(clip).minimum(1)
    const logP = p.maximum(eps).log()
    const logQ = q.maximum(eps).log()
    const loss = y.mul(logP).add(notY.mul(logQ))
    const base = y.mul(notP).add(notY.mul(isOpen.mul(p.sub(clip))))
    const gamma = y.mul(gammaPos).add(notY.mul(gammaNeg))
    const focus = isFocused ? base.pow(gamma) : tf.onesLike(x)
    return { notY, p, notP, isOpen, q, logP, logQ, loss, base, gamma, focus }
  }
  const operation = tf.customGrad((...args) => {
    const [logits, targets, save] = args as [tf.Tensor, tf.Tensor, tf.GradSaveFunc]
    const { loss, focus } = parts(logits, targets)
    save([logits, targets])
    const gradFunc = (slope: tf.Tensor, [x, y]: tf.Tensor[]) => {
      const { notY, p, notP, isOpen, q, logP, logQ, loss, base, gamma, focus } = parts(x, y)
      const slopeP = p.mul(notP)
      const slopeQ = isOpen.mul(slopeP).neg()
      const positive = y.mul(notP).mul(p.greaterEqual(eps).toFloat())
      const negative = notY.mul(slopeQ.div(q)).mul(q.greaterEqual(eps).toFloat())
      let logitSlope = focus.mul(positive.add(negative))
      let targetSlope = focus.mul(logP.sub(logQ))
      if (isFocused && !detachesFocus) {
        const safeBase = base.add(base.equal(0).toFloat())
        const pull = loss.mul(focus)
        const turn = y.mul(slopeP).add(notY.mul(slopeQ))
        logitSlope = logitSlope.sub(zeroWhere(base, pull.mul(gamma).mul(turn).div(safeBase)))
        const bend = safeBase
          .log()
          .mul(gammaPos - gammaNeg)
          .sub(gamma.mul(p.sub(q)).div(safeBase))
        targetSlope = targetSlope.add(zeroWhere(base, pull.mul(bend)))
      }
      return [logitSlope.mul(slope).neg(), targetSlope.mul(slope).neg()]
    }
    return { value: loss.mul(focus).sum().neg(), gradFunc }
  })
  return operation(x, y) as tf.Scalar
}
