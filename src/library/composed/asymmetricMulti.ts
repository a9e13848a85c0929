import * as tf from '@tensorflow/tfjs'
import type { AsymmetricMultiInput } from '../fused/asymmetricMultiPass.ts'
import { logBelowOne } from './logBelowOne.ts'
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
    const shifted = isOpen.mul(p.sub(clip))
    const logP = logBelowOne(p.maximum(eps), notP.minimum(1 - eps))
    const logQ = logBelowOne(q.maximum(eps), shifted.minimum(1 - eps))
    const loss = y.mul(logP).add(notY.mul(logQ))
    const base = y.mul(notP).add(notY.mul(shifted))
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
      // Without a shift q may be 0, where slopeQ / q still has the value −p.
      const ratio = clip > 0 ? slopeQ.div(q) : p.neg()
      const negative = notY.mul(ratio).mul(q.greaterEqual(eps).toFloat())
      let logitSlope = focus.mul(positive.add(negative))
      let targetSlope = focus.mul(logP.sub(logQ))
      if (isFocused && !detachesFocus) {
        const safeBase = base.add(base.equal(0).toFloat())
        // The loss is about as small as the base: divided first, the quotient neither overflows nor is lost.
        const pull = loss.div(safeBase).mul(focus)
        const turn = y.mul(slopeP).add(notY.mul(slopeQ))
        logitSlope = logitSlope.sub(zeroWhere(base, pull.mul(gamma).mul(turn)))
        const bend = safeBase
          .mul(safeBase.log())
          .mul(gammaPos - gammaNeg)
          .sub(gamma.mul(p.sub(q)))
        targetSlope = targetSlope.add(zeroWhere(base, pull.mul(bend)))
      }
      return [logitSlope.mul(slope).neg(), targetSlope.mul(slope).neg()]
    }
    return { value: loss.mul(focus).sum().neg(), gradFunc }
  })
  return operation(x, y) as tf.Scalar
}
