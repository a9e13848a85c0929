import { readTensor } from './readTensor.ts'
import { tensorBody } from './tensorBody.ts'
import { tensorElements } from './tensorElements.ts'
import type { TensorData, TensorLike } from './TensorLike.ts'

const prefix = 'tensor('
const lineWidth = 80

/** dtypes that torch does not name. int32 is tfjs's integer type and stands for torch's int64. */
const unnamed = new Set(['float32', 'int32', 'int64', 'bool', 'complex64'])

/**
 * The text of torch's `repr(tensor)` under its default print options, to the letter: four decimals, scientific
 * notation where torch takes it, lines of 80 characters, three edge items of each dimension past 1000 elements.
 *
 * @param tensor any shape; a tfjs tensor of any backend, or its plain data. float32, bool and complex64 print as in
 *   torch, int32 as torch's default integer type, which has no suffix; string, which torch lacks, as
 *   `tensor(['a'], dtype=string)`
 * @returns never throws for a tensor: a disposed one gives `tensor(<disposed>, size=(2, 3))`
 */
export function formatTensor(tensor: TensorLike | TensorData): string {
  const read = readTensor(tensor)
  if (typeof read === 'string') return `${prefix}<${read}>, size=${formatSize(tensor.shape)})`
  const body = tensorBody(read.shape, tensorElements(read), prefix.length)
  return withSuffixes(prefix + body, suffixesOf(read))
}

function suffixesOf({ shape, dtype }: TensorData): string[] {
  const empty = shape.includes(0)
  const suffixes: string[] = []
  if (empty && shape.length !== 1) suffixes.push(`size=${formatSize(shape)}`)
  // No element shows what an empty tensor holds, so torch names every dtype but the default.
  if (empty ? dtype !== 'float32' : !unnamed.has(dtype)) suffixes.push(`dtype=${formatDtype(dtype)}`)
  return suffixes
}

/** Each suffix goes to a new line where it would pass 80 characters. */
function withSuffixes(text: string, suffixes: string[]): string {
  let lastLine = text.length - text.lastIndexOf('\n') + 1
  let result = text
  for (const suffix of suffixes) {
    if (lastLine + suffix.length + 2 > lineWidth) {
      result += `,\n${' '.repeat(prefix.length)}${suffix}`
      lastLine = prefix.length + suffix.length
    } else {
      result += `, ${suffix}`
      lastLine += suffix.length + 2
    }
  }
  return `${result})`
}

function formatSize(shape: readonly number[]): string {
  return shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`
}

function formatDtype(dtype: string): string {
  if (dtype === 'string') return dtype
  return `torch.${dtype === 'int32' ? 'int64' : dtype}`
}
