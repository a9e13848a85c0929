import * as tf from '@tensorflow/tfjs'

type Loss = (x: tf.Tensor2D, target: tf.Tensor) => tf.Tensor

/** The losses as one would write them from plain tensorflow.js operations: what ours are measured against. */
export const plainLosses: Record<string, Loss> = {
  jsdCrossEntropy(x, labels) {
    const splits = tf.split(x, 3) as tf.Tensor2D[]
    const probabilities = splits.map((split) => tf.softmax(split))
    const logMixture = tf.addN(probabilities).div(3).clipByValue(1e-7, 1).log()
    const divergences = probabilities.map((p) => p.mul(p.log().sub(logMixture)).sum().div(splits[0].shape[0]))
    return smoothed(splits[0], labels.slice(0, splits[0].shape[0])).add(tf.addN(divergences).mul(12 / 3))
  },
  crossEntropy: (x, labels) => marks(x, labels).mul(tf.logSoftmax(x)).sum(-1).mean().neg(),
  labelSmoothingCrossEntropy: (x, labels) => smoothed(x, labels),
  softTargetCrossEntropy: (x, target) => target.mul(tf.logSoftmax(x)).sum(-1).mean().neg(),
  asymmetricLossMultiLabel(x, y) {
    const p = x.sigmoid()
    const q = tf.sub(1, p).add(0.05).minimum(1)
    const loss = y.mul(p.maximum(1e-8).log()).add(tf.sub(1, y).mul(q.maximum(1e-8).log()))
    const right = p.mul(y).add(q.mul(tf.sub(1, y)))
    return loss
      .mul(tf.sub(1, right).pow(y.add(tf.sub(1, y).mul(4))))
      .sum()
      .neg()
  },
  asymmetricLossSingleLabel(x, labels) {
    const hit = marks(x, labels)
    const logP = tf.logSoftmax(x)
    const p = logP.exp()
    const base = hit.mul(tf.sub(1, p)).add(tf.sub(1, hit).mul(p))
    const focus = base.pow(hit.add(tf.sub(1, hit).mul(4)))
    return hit
      .mul(0.9)
      .add(0.1 / x.shape[1])
      .mul(logP.mul(focus))
      .sum(-1)
      .mean()
      .neg()
  },
  binaryCrossEntropy(x, labels) {
    const target = marks(x, labels)
      .mul(0.9)
      .add(0.1 / x.shape[1])
    return tf.losses.sigmoidCrossEntropy(target, x)
  },
}

function marks(x: tf.Tensor2D, labels: tf.Tensor): tf.Tensor {
  return tf.oneHot(labels as tf.Tensor1D, x.shape[1]).toFloat()
}

function smoothed(x: tf.Tensor2D, labels: tf.Tensor): tf.Tensor {
  const logP = tf.logSoftmax(x)
  const right = marks(x, labels).mul(logP).sum(-1)
  return right.mul(0.9).add(logP.mean(-1).mul(0.1)).mean().neg()
}
