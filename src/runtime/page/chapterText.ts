import { namedNumbers, reviveNumber, type RecordedNumber } from '../../notebook/namedNumbers.ts'
import { usualOptions } from '../../notebook/usualOptions.ts'
import type { ChapterData } from './chapterData.ts'

/** As in a record of PyTorch's. */
const nameOf = (value: number) =>
  Object.entries(namedNumbers).find(([, one]) => Object.is(one, value))?.[0] ?? value

/** A text tells only what is otherwise. */
const usual = { expectError: usualOptions.expectError, tolerance: usualOptions.tolerance }

/** A chapter's data as the text of a JSON file; `parseChapter` reads it back, each number as it was. */
export function formatChapter(data: ChapterData): string {
  return JSON.stringify({
    ...data,
    cells: data.cells.map(({ reference, options, ...cell }) => ({
      ...cell,
      options: {
        ...options,
        expectError: options.expectError === usual.expectError ? undefined : options.expectError,
        tolerance: options.tolerance === usual.tolerance ? undefined : options.tolerance,
      },
      reference: reference && { ...reference, values: reference.values.map(nameOf) },
    })),
  })
}

/** @throws SyntaxError if the text is no JSON: a server may answer with a page of its own */
export function parseChapter(text: string): ChapterData {
  const data = JSON.parse(text) as ChapterData
  for (const cell of data.cells) {
    cell.options = { ...usual, ...cell.options }
    const { reference } = cell
    if (reference) {
      reference.values = (reference.values as RecordedNumber[]).map(reviveNumber)
    }
  }
  return data
}
