import type * as tf from '@tensorflow/tfjs'
import { readValues } from '../fused/readValues.ts'
import { checkTensor } from './checkTensor.ts'

/**
 * Reads class indices and throws at the first one that is not a class.
 *
 * The labels are read before anything is computed because backends disagree about indices out of range: cpu and wasm
 * throw, webgl takes zeros (https://github.com/tensorflow/tfjs/issues/5984).
 *
 * @param numClasses labels must be below it; Infinity accepts every non-negative label
 * @param ignoreIndex a label that is allowed though it is no class
 * @param count how many labels, from the first, are looked at
 */
export function readLabels(
  who: string,
  name: string,
  labels: tf.Tensor,
  numClasses: number,
  { ignoreIndex, count = labels.size }: { ignoreIndex?: number; count?: number } = {},
): Int32Array {
  checkLabelDtype(who, name, labels)
  const values = readValues(labels) as Int32Array
  for (let i = 0; i < count; i++) {
    const label = values[i]
    if (label === ignoreIndex || (label >= 0 && label < numClasses)) continue
    throw new RangeError(`${who}: ${name}: expected ${classesText(numClasses)}, found ${label} at index ${i}`)
  }
  return values
}

function classesText(numClasses: number): string {
  if (numClasses === 0) return 'no labels, as there are 0 classes'
  return Number.isFinite(numClasses) ? `classes 0 to ${numClasses - 1}` : 'classes of at least 0'
}

/** Throws unless the labels are an int32 tensor: torch, too, refuses floats as class indices. */
export function checkLabelDtype(who: string, name: string, labels: unknown): void {
  checkTensor(who, name, labels, { dtypes: ['int32', 'float32', 'bool', 'string', 'complex64'] })
  const { dtype } = labels as tf.Tensor
  if (dtype === 'int32') return
  throw new TypeError(`${who}: ${name}: expected class indices of dtype int32, found ${dtype}`)
}
