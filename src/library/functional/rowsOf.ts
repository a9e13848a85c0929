import type * as tf from '@tensorflow/tfjs'

/** How a tensor splits into distributions over its classes axis. */
export interface RowLayout {
  classes: number
  inner: number
  rows: number
  /** The shape without the classes axis. */
  shape: number[]
}

/** Rows along `axis`: torch has classes second in (N, C, d1, …) and alone in (C). */
export function rowsOf(x: tf.Tensor, axis: number): RowLayout {
  const size = (sizes: number[]) => sizes.reduce((product, each) => product * each, 1)
  const outer = x.shape.slice(0, axis)
  const inner = x.shape.slice(axis + 1)
  return {
    classes: x.shape[axis],
    inner: size(inner),
    rows: size(outer) * size(inner),
    shape: [...outer, ...inner],
  }
}
