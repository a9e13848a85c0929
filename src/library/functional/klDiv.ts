import * as tf from '@tensorflow/tfjs'
import { checkBoolean } from '../checks/checkBoolean.ts'
import { checkChoice } from '../checks/checkChoice.ts'
import { checkOptions } from '../checks/checkOptions.ts'
import { checkShape, checkTensor } from '../checks/checkTensor.ts'
import { atMostFour } from '../composed/atMostFour.ts'
import { klDivCost } from '../composed/klDivCost.ts'
import { fused } from '../fused/fused.ts'
import { isFused } from '../fused/isFused.ts'
import { klDivPass } from '../fused/klDivPass.ts'
import { readValues } from '../fused/readValues.ts'
import { reductions, type Reduction } from './reduction.ts'

export interface KlDivOptions {
  /** 'batchmean' is the sum over all elements divided by the size of the first axis. Default 'mean', over elements. */
  reduction?: Reduction | 'batchmean'
  /** Whether target holds log-probabilities. Default false. */
  logTarget?: boolean
}

/**
 * Kullback-Leibler divergence KL(target ‖ exp(input)), elementwise before the reduction:
 *
 *     ℓ = t·(log t − input),   or with logTarget   ℓ = exp(t)·(t − input)
 *
 * Mind the order, which is torch's: the prediction comes first, as log-probabilities. 'mean' divides by the number of
 * elements; only 'batchmean' is the mathematical divergence per row. t·log t is 0 at t = 0. The slope by t is finite
 * there, −input (0 with logTarget), where torch's is NaN.
 *
 * @param input log-probabilities, float32, any shape
 * @param target probabilities of at least 0, or with logTarget their logarithms; float32 of the shape of input
 * @returns float32: a scalar, or for 'none' the shape of input. A mean over no element is NaN. Gradients: input, target
 * @throws TypeError for a wrong dtype; RangeError for shapes that differ and for an unknown reduction
 * @see torch.nn.functional.kl_div
 */
export function klDiv(input: tf.Tensor, target: tf.Tensor, options: KlDivOptions = {}): tf.Tensor {
  const who = 'klDiv'
  checkOptions(who, options, ['reduction', 'logTarget'])
  const { reduction = 'mean', logTarget = false } = options
  checkChoice(who, 'reduction', reduction, [...reductions, 'batchmean'])
  checkBoolean(who, 'logTarget', logTarget)
  checkTensor(who, 'input', input)
  checkTensor(who, 'target', target)
  checkShape(who, 'target', target, input.shape, 'of input')
  const perElement = reduction === 'none'
  const factor =
    reduction === 'mean' ? 1 / input.size : reduction === 'batchmean' ? 1 / (input.shape[0] ?? 1) : 1
  return tf.tidy(() => {
    if (!isFused(input)) {
      const cost = klDivCost(atMostFour(input), atMostFour(target), logTarget)
      return perElement ? cost.reshape(input.shape) : cost.sum().mul(factor)
    }
    const values = {
      x: readValues(input) as Float32Array,
      target: readValues(target) as Float32Array,
      isLog: logTarget,
    }
    return fused([input, target], perElement ? input.shape : [], { classes: 1, inner: 1 }, (wantsGradients) =>
      klDivPass(values, { factor, perElement }, wantsGradients),
    )
  })
}
