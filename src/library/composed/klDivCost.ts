import * as tf from '@tensorflow/tfjs'
import { zeroWhere } from './zeroWhere.ts'

/** t·(log t − x), or e^t·(t − x), elementwise with slopes for x and t, of tensor operations. */
export function klDivCost(x: tf.Tensor, target: tf.Tensor, isLog: boolean): tf.Tensor {
  const operation = tf.customGrad((...args) => {
    const [input, targets, save] = args as [tf.Tensor, tf.Tensor, tf.GradSaveFunc]
    const probability = isLog ? targets.exp() : targets
    const logProbability = isLog ? targets : zeroWhere(targets, targets.log())
    save([input, probability, logProbability])
    const gradFunc = (slope: tf.Tensor, saved: tf.Tensor[]) => {
      const [x, p, logP] = saved
      const targetSlope = isLog
        ? zeroWhere(p, p.mul(logP.sub(x).add(1)))
        : logP.sub(x).add(p.notEqual(0).toFloat())
      return [p.neg().mul(slope), targetSlope.mul(slope)]
    }
    return { value: probability.mul(logProbability).sub(probability.mul(input)), gradFunc }
  })
  return operation(x, target)
}
