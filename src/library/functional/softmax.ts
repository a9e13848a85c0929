import type * as tf from '@tensorflow/tfjs'
import { softmaxAlong } from './softmaxAlong.ts'

/**
 * Probabilities of logits: p_c = exp(x_c) / Σ_k exp(x_k).
 *
 * The largest logit is taken off first, so that logits of ±1e4 neither overflow nor lose digits. A logit of −∞ has
 * probability 0; a row of nothing but −∞, or with NaN or +∞ in it, is NaN, as in torch. The gradient is torch's.
 *
 * @param x logits, float32, any shape; a scalar counts as a vector of one
 * @param dim the axis the classes lie along, −rank to rank − 1; negative counts from the end. Default −1
 * @returns float32 of the shape of x, in [0, 1], each row with sum 1
 * @throws TypeError if x is no float32 tensor; RangeError if x has no axis `dim`
 * @see torch.nn.functional.softmax
 */
export function softmax<T extends tf.Tensor>(x: T, dim = -1): T {
  return softmaxAlong('softmax', x, dim, false) as T
}
