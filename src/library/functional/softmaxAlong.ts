import * as tf from '@tensorflow/tfjs'
import { checkNumber } from '../checks/checkNumber.ts'
import { checkTensor } from '../checks/checkTensor.ts'
import { logSoftmaxAlong } from '../composed/logSoftmaxAlong.ts'
import { nanRows } from '../composed/nanRows.ts'
import { expNegative } from '../fused/expNegative.ts'
import { isFused } from '../fused/isFused.ts'
import { readValues } from '../fused/readValues.ts'

/** softmax or its logarithm along any axis, differentiable. tensorflow.js has both for the last axis only. */
export function softmaxAlong(who: string, x: tf.Tensor, dim: number, isLog: boolean): tf.Tensor {
  checkTensor(who, 'x', x)
  // torch lets a scalar pass for a vector of one.
  const rank = Math.max(x.rank, 1)
  checkNumber(who, 'dim', dim, { integer: true, min: -rank, max: rank - 1 })
  const axis = dim < 0 ? dim + rank : dim
  return tf.tidy(() => {
    if (isFused(x)) return fusedSoftmax(x, axis, isLog)
    const { classes, inner } = layoutOf(x, axis)
    const rows = inner === 1 ? x.reshape([-1, classes]) : x.reshape([-1, classes, inner])
    return composedSoftmax(rows, 1, isLog).reshape(x.shape)
  })
}

function composedSoftmax(x: tf.Tensor, axis: number, isLog: boolean): tf.Tensor {
  const operation = tf.customGrad((...args) => {
    const [logits, save] = args as [tf.Tensor, tf.GradSaveFunc]
    const logs = logSoftmaxAlong(logits, axis)
    const p = logs.exp()
    save([p])
    const gradFunc = (slope: tf.Tensor, [p]: tf.Tensor[]) => {
      if (isLog) return slope.sub(p.mul(slope.sum(axis, true)))
      return p.mul(slope.sub(p.mul(slope).sum(axis, true)))
    }
    return { value: nanRows(logits, axis, isLog ? logs : p), gradFunc }
  })
  return operation(x)
}

function fusedSoftmax(x: tf.Tensor, axis: number, isLog: boolean): tf.Tensor {
  const values = readValues(x) as Float32Array
  const { classes, inner } = layoutOf(x, axis)
  const block = classes * inner
  const result = new Float32Array(x.size)
  forEachRow(x.size, block, inner, (start) => {
    let max = -Infinity
    for (let k = start; k < start + block; k += inner) if (values[k] > max) max = values[k]
    let sum = 0
    for (let k = start; k < start + block; k += inner) sum += expNegative(values[k] - max)
    const logSum = Math.log(sum)
    for (let k = start; k < start + block; k += inner) {
      const shifted = values[k] - max
      result[k] = isLog ? shifted - logSum : expNegative(shifted) / sum
    }
  })
  const gradFunc = (slope: tf.Tensor) => {
    const slopes = readValues(slope) as Float32Array
    const gradient = new Float32Array(x.size)
    forEachRow(x.size, block, inner, (start) => {
      let dot = 0
      for (let k = start; k < start + block; k += inner) dot += isLog ? slopes[k] : result[k] * slopes[k]
      for (let k = start; k < start + block; k += inner) {
        gradient[k] = isLog ? slopes[k] - Math.exp(result[k]) * dot : result[k] * (slopes[k] - dot)
      }
    })
    return tf.tensor(gradient, x.shape, 'float32')
  }
  return tf.customGrad(() => ({ value: tf.tensor(result, x.shape, 'float32'), gradFunc }))(x)
}

/** A scalar counts as a vector of one. */
function layoutOf(x: tf.Tensor, axis: number): { classes: number; inner: number } {
  return {
    classes: x.shape[axis] ?? 1,
    inner: x.shape.slice(axis + 1).reduce((product, size) => product * size, 1),
  }
}

function forEachRow(size: number, block: number, inner: number, visit: (start: number) => void): void {
  for (let outer = 0; outer < size; outer += block) {
    for (let i = 0; i < inner; i++) visit(outer + i)
  }
}
