import type * as tf from '@tensorflow/tfjs'
import { softmaxAlong } from './softmaxAlong.ts'

/**
 * Logarithms of probabilities: log p_c = x_c − log Σ_k exp(x_k).
 *
 * Computed without taking the logarithm of a probability, which would be −∞ from a gap of about 104 between logits
 * on. A logit of −∞ stays −∞; a row of nothing but −∞, or with NaN or +∞ in it, is NaN, as in torch. The gradient is
 * torch's.
 *
 * @param x logits, float32, any shape; a scalar counts as a vector of one
 * @param dim the axis the classes lie along, −rank to rank − 1; negative counts from the end. Default −1
 * @returns float32 of the shape of x, at most 0
 * @throws TypeError if x is no float32 tensor; RangeError if x has no axis `dim`
 * @see torch.nn.functional.log_softmax
 */
export function logSoftmax<T extends tf.Tensor>(x: T, dim = -1): T {
  return softmaxAlong('logSoftmax', x, dim, true) as T
}
