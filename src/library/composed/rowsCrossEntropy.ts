import * as tf from '@tensorflow/tfjs'
import { logSoftmaxAlong } from './logSoftmaxAlong.ts'

/** −Σ_c q_c log softmax(x)_c for each row, with slopes for x and q, of tensor operations. */
export function rowsCrossEntropy(x: tf.Tensor, q: tf.Tensor): tf.Tensor {
  const operation = tf.customGrad((...args) => {
    const [logits, targets, save] = args as [tf.Tensor, tf.Tensor, tf.GradSaveFunc]
    const logP = logSoftmaxAlong(logits, -1)
    save([logP, targets])
    const gradFunc = (slope: tf.Tensor, saved: tf.Tensor[]) => {
      const [logP, q] = saved
      const perRow = slope.expandDims(-1)
      return [logP.exp().mul(q.sum(-1, true)).sub(q).mul(perRow), logP.neg().mul(perRow)]
    }
    return { value: targets.mul(logP).sum(-1).neg(), gradFunc }
  })
  return operation(x, q)
}
