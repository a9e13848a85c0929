import * as tf from '@tensorflow/tfjs'
import { checkTensor, shapeText } from '../checks/checkTensor.ts'
import { atMostFour } from '../composed/atMostFour.ts'
import { binaryCost } from '../composed/binaryCost.ts'
import { binaryPass } from '../fused/binaryPass.ts'
import { fused } from '../fused/fused.ts'
import { isFused } from '../fused/isFused.ts'
import { readValues } from '../fused/readValues.ts'
import type { Reduction } from './reduction.ts'

interface Options {
  weight: tf.Tensor | null
  posWeight: tf.Tensor | null
  reduction: Reduction
}

/** Binary cross entropy of checked arguments; leaves its intermediates to the caller's tidy. */
export function binaryFromLogits(
  x: tf.Tensor,
  target: tf.Tensor,
  { weight, posWeight, reduction }: Options,
): tf.Tensor {
  const perElement = reduction === 'none'
  const factor = reduction === 'mean' ? 1 / x.size : 1
  if (isFused(x)) {
    const values = {
      x: readValues(x) as Float32Array,
      target: readValues(target),
      weight: weight && spread(weight, x),
      posWeight: posWeight && spread(posWeight, x),
    }
    return fused([x, target], perElement ? x.shape : [], { classes: 1, inner: 1 }, (wantsGradients) =>
      binaryPass(values, { factor, perElement }, wantsGradients),
    )
  }
  const factorOf = (tensor: tf.Tensor) =>
    x.rank > 4 && tensor.rank > 0 ? tf.broadcastTo(tensor, x.shape).flatten() : tensor
  const cost = binaryCost(atMostFour(x), atMostFour(target), factorOf(posWeight ?? tf.scalar(1)))
  const weighted = weight ? cost.mul(factorOf(weight)) : cost
  return perElement ? weighted.reshape(x.shape) : weighted.sum().mul(factor)
}

/** Throws unless `factor` is a float32 tensor that broadcasts to the shape of x. */
export function checkBroadcast(who: string, name: string, factor: unknown, x: tf.Tensor): void {
  checkTensor(who, name, factor)
  const { shape } = factor as tf.Tensor
  const lead = x.rank - shape.length
  if (lead >= 0 && shape.every((size, axis) => size === 1 || size === x.shape[lead + axis])) return
  throw new RangeError(
    `${who}: ${name}: expected a shape that broadcasts to ${shapeText(x.shape)}, found ${shapeText(shape)}`,
  )
}

/** The values of a tensor broadcast to the shape of x. */
function spread(tensor: tf.Tensor, x: tf.Tensor): Float32Array {
  const values = readValues(tensor) as Float32Array
  const spread = new Float32Array(x.size)
  if (values.length === 1) return spread.fill(values[0])
  const lead = x.rank - tensor.rank
  for (let k = 0; k < spread.length; k++) {
    let rest = k
    let index = 0
    let stride = 1
    for (let axis = x.rank - 1; axis >= lead; axis--) {
      const size = tensor.shape[axis - lead]
      if (size > 1) index += (rest % x.shape[axis]) * stride
      stride *= size
      rest = Math.floor(rest / x.shape[axis])
    }
    spread[k] = values[index]
  }
  return spread
}
