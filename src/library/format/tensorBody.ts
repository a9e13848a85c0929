import type { TensorElements } from './tensorElements.ts'

const lineWidth = 80
const threshold = 1000
const edgeItems = 3

/**
 * The brackets and elements of a tensor, laid out as torch does (`_tensor_str_with_formatter`): lines of at most 80
 * characters, a blank line more for each outer dimension, three edge items of each dimension past 1000 elements.
 *
 * @param indent column where the text starts
 */
export function tensorBody(shape: readonly number[], elements: TensorElements, indent: number): string {
  const count = shape.reduce((product, size) => product * size, 1)
  if (count === 0) return '[]'
  const summarized = count > threshold
  const format = elements.formatFor(shownIndices(shape, 0, summarized))
  return block(0, 0, indent)

  function block(dim: number, offset: number, column: number): string {
    if (dim === shape.length) return format.format(elements.at(offset))
    const stride = strideOf(shape, dim)
    const innermost = dim === shape.length - 1
    const item = (index: number): string => block(dim + 1, offset + index * stride, column + 1)
    const { head, tail } = edges(shape[dim], summarized)
    const ellipsis = tail.length === 0 ? [] : [innermost ? ' ...' : '...']
    const items = [...head.map(item), ...ellipsis, ...tail.map(item)]
    const margin = ' '.repeat(column + 1)
    if (!innermost) return `[${items.join(',' + '\n'.repeat(shape.length - dim - 1) + margin)}]`
    const perLine = Math.max(1, Math.floor((lineWidth - column) / (format.width + 2)))
    return `[${linesOf(items, perLine).join(',\n' + margin)}]`
  }
}

/** Flat indices of the elements that stand in the text. */
function shownIndices(shape: readonly number[], dim: number, summarized: boolean): number[] {
  if (dim === shape.length) return [0]
  const { head, tail } = edges(shape[dim], summarized)
  const inner = shownIndices(shape, dim + 1, summarized)
  const stride = strideOf(shape, dim)
  return [...head, ...tail].flatMap((index) => inner.map((offset) => index * stride + offset))
}

/** Indices along one dimension; an empty `tail` means that none was left out. */
function edges(size: number, summarized: boolean): { head: number[]; tail: number[] } {
  if (!summarized || size <= 2 * edgeItems) return { head: range(0, size), tail: [] }
  return { head: range(0, edgeItems), tail: range(size - edgeItems, size) }
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index)
}

function strideOf(shape: readonly number[], dim: number): number {
  return shape.slice(dim + 1).reduce((product, size) => product * size, 1)
}

function linesOf(items: string[], perLine: number): string[] {
  const lines: string[] = []
  for (let start = 0; start < items.length; start += perLine) {
    lines.push(items.slice(start, start + perLine).join(', '))
  }
  return lines
}
