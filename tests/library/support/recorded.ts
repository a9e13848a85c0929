import * as tf from '@tensorflow/tfjs'
import * as F from '../../../src/library/functional/index.ts'
import * as losses from '../../../src/library/losses/index.ts'
import { mixupTarget } from '../../../src/library/mixup/index.ts'

export interface RecordedTensor {
  dtype: string
  shape: number[]
  data: (number | string | boolean)[]
}

/** A call of torch or timm: option names are Python's, a tensor's data is flat, non-finite numbers are text. */
export interface RecordedCall {
  id: string
  call: string
  options: Record<string, unknown>
  inputs: Record<string, RecordedTensor>
  expected: RecordedTensor | null
  expected64?: RecordedTensor
  gradient?: Record<string, RecordedTensor>
  gradient64?: Record<string, RecordedTensor>
  error?: { type: string; message: string }
}

export function numbersOf(record: RecordedTensor): number[] {
  const texts: Record<string, number> = { nan: NaN, inf: Infinity, '-inf': -Infinity, '-0': -0 }
  return record.data.map((value) => (typeof value === 'string' ? texts[value] : Number(value)))
}

export function tensorOf(record: RecordedTensor): tf.Tensor {
  const dtype = record.dtype.startsWith('int') ? 'int32' : record.dtype === 'bool' ? 'bool' : 'float32'
  return tf.tensor(numbersOf(record), record.shape, dtype)
}

/** Our function for a recorded call, with its Python options in camelCase, and the order it takes its tensors in. */
export function bind(record: RecordedCall): { names: string[]; run: (...tensors: tf.Tensor[]) => tf.Tensor } {
  const { options: all, call } = record
  const { dim, num_classes, ...rest } = all as { dim?: number; num_classes?: number }
  const options: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(rest)) options[camelCase(name)] = valueOf(value)
  for (const name of ['weight', 'pos_weight']) {
    if (name in record.inputs) options[camelCase(name)] = tensorOf(record.inputs[name])
  }
  const names = Object.keys(record.inputs).filter((name) => name !== 'weight' && name !== 'pos_weight')
  if (call === 'F.softmax') return { names, run: (x) => F.softmax(x, dim) }
  if (call === 'F.logSoftmax') return { names, run: (x) => F.logSoftmax(x, dim) }
  if (call === 'F.oneHot') return { names, run: (target) => F.oneHot(target, num_classes) }
  if (call === 'mixupTarget')
    return { names, run: (target) => mixupTarget(target, num_classes ?? NaN, options) }
  type Function = (x: tf.Tensor, target: tf.Tensor, options: object) => tf.Tensor
  type Factory = (options: object) => (x: tf.Tensor, target: tf.Tensor) => tf.Tensor
  if (call.startsWith('F.')) {
    const apply = (F as Record<string, unknown>)[call.slice(2)] as Function
    return { names, run: (x, target) => apply(x, target, options) }
  }
  const factory = (losses as Record<string, unknown>)[call[0].toLowerCase() + call.slice(1)] as Factory
  return { names, run: (x, target) => factory(options)(x, target) }
}

function valueOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'dtype' in value
    ? tensorOf(value as RecordedTensor)
    : value
}

function camelCase(name: string): string {
  if (name === 'disable_torch_grad_focal_loss') return 'disableGradFocalLoss'
  return name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
}
