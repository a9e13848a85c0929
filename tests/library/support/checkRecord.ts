import * as tf from '@tensorflow/tfjs'
import { findFar, type Tolerance } from './findFar.ts'
import { bind, numbersOf, tensorOf, type RecordedCall, type RecordedTensor } from './recorded.ts'

/**
 * Whether our function does on the current backend what torch or timm did: value, shape, dtype, slopes, or an error.
 *
 * @returns what is wrong, in words; undefined if nothing is
 */
export async function checkRecord(record: RecordedCall, tolerance: Tolerance): Promise<string | undefined> {
  const { names, run } = bind(record)
  const inputs = names.map((name) => tensorOf(record.inputs[name]))
  if (record.error) return checkThrows(() => run(...inputs))
  const expected = record.expected64 ?? record.expected
  if (!expected) return 'the record expects nothing'
  const value = run(...inputs)
  const dtype = expected.dtype.startsWith('int') ? 'int32' : 'float32'
  if (value.dtype !== dtype) return `dtype ${value.dtype}, expected ${dtype}`
  const shape = checkShape(value, expected)
  if (shape) return shape
  const far = findFar(await readValues(value), numbersOf(expected), tolerance)
  if (far) return `value ${far}`

  for (const [name, gradient] of Object.entries(record.gradient64 ?? record.gradient ?? {})) {
    const slot = names.indexOf(name)
    const slope = tf.grad((x) => run(...inputs.map((input, i) => (i === slot ? x : input))))(inputs[slot])
    const wrong = checkShape(slope, gradient) ?? findFarSlope(await readValues(slope), gradient, tolerance)
    if (wrong) return `slope for ${name} ${wrong}`
  }
  return undefined
}

// Where the recorded slope is not finite, ours may be finite; where it is finite, ours must be, too.
function findFarSlope(
  values: ArrayLike<number>,
  recorded: RecordedTensor,
  tolerance: Tolerance,
): string | undefined {
  const expected = numbersOf(recorded)
  const checked = expected.flatMap((slope, i) => (Number.isFinite(slope) ? [i] : []))
  return findFar(
    checked.map((i) => values[i]),
    checked.map((i) => expected[i]),
    tolerance,
  )
}

function checkShape(tensor: tf.Tensor, { shape }: RecordedTensor): string | undefined {
  return String(tensor.shape) === String(shape) ? undefined : `shape [${tensor.shape}], expected [${shape}]`
}

function checkThrows(call: () => unknown): string | undefined {
  try {
    call()
    return 'no error'
  } catch (error) {
    const { message } = error as Error
    return /^\w+: .*(expected|unknown|does not divide)/.test(message)
      ? undefined
      : `unclear error: ${message}`
  }
}

async function readValues(tensor: tf.Tensor): Promise<ArrayLike<number>> {
  return tensor.size === 0 ? [] : await tensor.data()
}
