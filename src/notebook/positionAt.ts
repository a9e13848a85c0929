import type { Position } from './types.ts'

const lineBreak = /\r\n|[\n\r\u2028\u2029]/g

/** Offsets at which the lines of a text start, as JavaScript counts lines. */
export function lineStarts(text: string): number[] {
  const starts = [0]
  for (const match of text.matchAll(lineBreak)) starts.push(match.index + match[0].length)
  return starts
}

/** 1-based line and column of an offset; `starts` comes from `lineStarts`. */
export function positionAt(starts: readonly number[], offset: number): Position {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]! <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - starts[low]! + 1, offset }
}
