import type { ChapterData } from './chapterData.ts'

/** JSON has none of these four numbers: they are written as text, as in a record of PyTorch's. */
const named: Record<string, number> = { nan: NaN, inf: Infinity, '-inf': -Infinity, '-0': -0 }
const nameOf = (value: number) => Object.keys(named).find((name) => Object.is(named[name], value)) ?? value

/** A chapter's data as the text of a JSON file; `parseChapter` reads it back, each number as it was. */
export function formatChapter(data: ChapterData): string {
  return JSON.stringify({
    ...data,
    cells: data.cells.map(({ reference, ...cell }) => ({
      ...cell,
      reference: reference && { ...reference, values: reference.values.map(nameOf) },
    })),
  })
}

/** @throws SyntaxError if the text is no JSON: a server may answer with a page of its own */
export function parseChapter(text: string): ChapterData {
  const data = JSON.parse(text) as ChapterData
  for (const { reference } of data.cells) {
    if (reference) {
      reference.values = reference.values.map((value: number | string) =>
        typeof value === 'number' ? value : named[value]!,
      )
    }
  }
  return data
}
