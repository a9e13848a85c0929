import { complexFormat, floatFormat, plainFormat, type ElementFormat } from './elementFormat.ts'
import { quoteString } from './quoteString.ts'
import type { TensorData } from './TensorLike.ts'

/** Element by flat index, and how to print one. */
export interface TensorElements {
  at: (index: number) => unknown
  /** Made from the elements that will be shown, as only they decide on widths and notation. */
  formatFor: (shown: number[]) => ElementFormat
}

/** What a dtype's data mean. float32 is read as float32 even where the data carry more digits. */
export function tensorElements({ dtype, data }: TensorData): TensorElements {
  switch (dtype) {
    case 'complex64': {
      const real = (index: number): number => Math.fround(Number(data[2 * index]))
      const imaginary = (index: number): number => Math.fround(Number(data[2 * index + 1]))
      const formatFor = (shown: number[]): ElementFormat =>
        complexFormat(floatFormat(shown.map(real)), floatFormat(shown.map(imaginary)))
      return { at: (index) => [real(index), imaginary(index)], formatFor }
    }
    case 'float32':
    case 'float64': {
      const round = dtype === 'float32' ? Math.fround : (value: number): number => value
      const at = (index: number): number => round(Number(data[index]))
      return { at, formatFor: (shown) => floatFormat(shown.map(at)) }
    }
    case 'bool':
      return plainElements(data, (value) => (value ? 'True' : 'False'))
    case 'string':
      return plainElements(data, (value) => quoteString(String(value)))
    default:
      return plainElements(data, String)
  }
}

function plainElements(data: ArrayLike<unknown>, text: (value: unknown) => string): TensorElements {
  const at = (index: number): unknown => data[index]
  return { at, formatFor: (shown) => plainFormat(shown.map(at), text) }
}
