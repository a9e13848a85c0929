import * as tf from '@tensorflow/tfjs'

/** What one pass over the data gives. */
export interface Pass {
  /** The loss, in the layout of the result. */
  value: Float32Array
  /** For each input, the slope of its own entry of `value` (or of the one value) with respect to each element. */
  gradients: Float32Array[] | null
}

/** How elements of an input lie around the classes axis: element (outer, c, inner) belongs to entry (outer, inner). */
export interface Layout {
  classes: number
  inner: number
}

/**
 * Makes a differentiable tensor of a pass over typed arrays.
 *
 * The pass is asked for gradients at once while tensorflow.js records for tf.grad, else only if they turn out to be
 * needed, so that a plain value costs no more than it must.
 */
export function fused(
  inputs: tf.Tensor[],
  shape: number[],
  layout: Layout,
  run: (wantsGradients: boolean) => Pass,
): tf.Tensor {
  const isRecording = tf.engine().state.gradientDepth > 0
  const operation = tf.customGrad(() => {
    const pass = run(isRecording)
    const gradFunc = (slope: tf.Tensor) => {
      const gradients = pass.gradients ?? run(true).gradients ?? []
      const slopes = slope.size === 0 ? new Float32Array(0) : (slope.dataSync() as Float32Array)
      return inputs.map((input, i) => tf.tensor(scale(gradients[i], slopes, layout), input.shape, 'float32'))
    }
    return { value: tf.tensor(pass.value, shape, 'float32'), gradFunc }
  })
  return operation(...inputs)
}

function scale(gradient: Float32Array, slopes: Float32Array, { classes, inner }: Layout): Float32Array {
  if (slopes.every((slope) => slope === 1)) return gradient
  const scaled = new Float32Array(gradient.length)
  if (slopes.length === 1) {
    const slope = slopes[0]
    for (let k = 0; k < scaled.length; k++) scaled[k] = gradient[k] * slope
    return scaled
  }
  const block = classes * inner
  for (let k = 0; k < scaled.length; k++) {
    const outer = Math.floor(k / block)
    scaled[k] = gradient[k] * slopes[outer * inner + (k % inner)]
  }
  return scaled
}
