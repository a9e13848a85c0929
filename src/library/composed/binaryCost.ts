import * as tf from '@tensorflow/tfjs'

/** (1 − t)·softplus(x) + t·posWeight·softplus(−x) elementwise, with slopes for x and t, of tensor operations. */
export function binaryCost(x: tf.Tensor, target: tf.Tensor, posWeight: tf.Tensor): tf.Tensor {
  const operation = tf.customGrad((...args) => {
    const [logits, targets, save] = args as [tf.Tensor, tf.Tensor, tf.GradSaveFunc]
    // log1p(e^−|x|) stays accurate and finite at both ends.
    const tail = logits.abs().neg().exp().log1p()
    // Not relu: webgl multiplies by 0 in it, which makes NaN of −∞.
    const falseCost = tail.add(logits.maximum(0))
    const trueCost = tail.add(logits.neg().maximum(0))
    save([logits, targets, falseCost, trueCost, posWeight])
    const gradFunc = (slope: tf.Tensor, saved: tf.Tensor[]) => {
      const [x, t, falseCost, trueCost, posWeight] = saved
      const logitSlope = tf.sub(1, t).mul(x.sigmoid()).sub(t.mul(posWeight).mul(x.neg().sigmoid()))
      return [logitSlope.mul(slope), posWeight.mul(trueCost).sub(falseCost).mul(slope)]
    }
    const cost = tf.sub(1, targets).mul(falseCost).add(targets.mul(posWeight).mul(trueCost))
    // torch's order of operations, which shows at infinite logits only.
    const torchCost = tf
      .sub(1, targets)
      .mul(logits)
      .add(targets.mul(posWeight.sub(1)).add(1).mul(trueCost))
    return { value: tf.where(logits.abs().greater(3.4e38), torchCost, cost), gradFunc }
  })
  return operation(x, target)
}
