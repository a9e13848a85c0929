import * as tf from '@tensorflow/tfjs'
import { checkNumber } from '../checks/checkNumber.ts'
import { readLabels } from '../checks/readLabels.ts'

/**
 * One-hot vectors of class indices: 1 at the class, 0 elsewhere.
 *
 * Made without tf.oneHot, whose float form is corrupt on the wasm backend.
 *
 * @param target class indices, int32, any shape, at least 0
 * @param numClasses how many classes, at least 1; −1 takes the largest index plus one. Default −1
 * @returns int32 of shape [...target.shape, numClasses]; it has no gradient
 * @throws TypeError if target is no int32 tensor; RangeError if an index is negative or not below numClasses, or if
 *   numClasses is −1 and target is empty
 * @see torch.nn.functional.one_hot
 */
export function oneHot(target: tf.Tensor, numClasses = -1): tf.Tensor {
  const who = 'oneHot'
  if (numClasses !== -1) checkNumber(who, 'numClasses', numClasses, { integer: true, min: 1 })
  const labels = readLabels(who, 'target', target, numClasses === -1 ? Infinity : numClasses)
  if (numClasses === -1 && labels.length === 0) {
    throw new RangeError(
      `${who}: numClasses: expected an integer of at least 1 for an empty target, found -1`,
    )
  }
  const classes = numClasses === -1 ? labels.reduce((max, label) => Math.max(max, label), 0) + 1 : numClasses
  const marks = new Int32Array(labels.length * classes)
  labels.forEach((label, i) => {
    marks[i * classes + label] = 1
  })
  return tf.tensor(marks, [...target.shape, classes], 'int32')
}
