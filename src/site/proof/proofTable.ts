import type { MeasuredChapter, ProofRecord } from './ProofRecord.ts'

/** A column: a browser, and what its cells compute on. */
export interface Combination {
  id: string
  browser: string
  backend: string
}

/** All that `npm run proof` asks for, in the order of the columns. */
export const combinations: Combination[] = [
  { id: 'chromium-cpu', browser: 'Chromium', backend: 'cpu' },
  { id: 'chromium-wasm', browser: 'Chromium', backend: 'wasm' },
  { id: 'chromium-webgl', browser: 'Chromium', backend: 'webgl' },
  { id: 'chromium-webgpu', browser: 'Chromium', backend: 'webgpu' },
  { id: 'firefox-cpu', browser: 'Firefox', backend: 'cpu' },
  { id: 'webkit-cpu', browser: 'WebKit', backend: 'cpu' },
]

/** A chapter as it is now. */
export interface ProvenChapter {
  slug: string
  title: string
  href: string
  digest: string
}

/** `changed`: the chapter is no longer the one that was run. `missing`: it was not run. Neither claims anything. */
export type TableCell =
  | ({ status: 'match' | 'differs' } & MeasuredChapter)
  | { status: 'changed'; date: string }
  | { status: 'missing' }

export interface ProofTable {
  rows: { chapter: ProvenChapter; cells: TableCell[] }[]
  /** Of each column: its record, and the sum of what stands in the table. */
  columns: (Combination & {
    record?: ProofRecord
    matched: number
    values: number
    largestDifference: number | null
  })[]
}

/** What the records say of the chapters as they are now, by chapter and by browser and backend. */
export function proofTable(chapters: readonly ProvenChapter[], records: readonly ProofRecord[]): ProofTable {
  const found = combinations.map((one) => records.find(({ combination }) => combination === one.id))
  const rows = chapters.map((chapter) => ({
    chapter,
    cells: found.map((record) => tableCell(chapter, record)),
  }))
  const columns = combinations.map((combination, i) => {
    const told = rows.flatMap(({ cells }) => {
      const cell = cells[i]!
      return 'values' in cell ? [cell] : []
    })
    const differences = told.flatMap(({ largestDifference }) => largestDifference ?? [])
    return {
      ...combination,
      record: found[i],
      matched: told.reduce((sum, { matched }) => sum + matched, 0),
      values: told.reduce((sum, { values }) => sum + values, 0),
      largestDifference: differences.length > 0 ? Math.max(...differences) : null,
    }
  })
  return { rows, columns }
}

function tableCell(
  { slug, digest }: Pick<ProvenChapter, 'slug' | 'digest'>,
  record: ProofRecord | undefined,
): TableCell {
  const measured = record?.chapters[slug]
  if (!record || !measured) return { status: 'missing' }
  if (measured.digest !== digest) return { status: 'changed', date: record.date }
  return { status: measured.matched === measured.values ? 'match' : 'differs', ...measured }
}

/** The browsers in which every value of a chapter matches, on the backend that chapters are printed with. */
export function browsersThatMatch(
  chapter: Pick<ProvenChapter, 'slug' | 'digest'>,
  records: readonly ProofRecord[],
): string[] {
  return combinations
    .filter(({ backend }) => backend === 'cpu')
    .filter(({ id }) => {
      const record = records.find(({ combination }) => combination === id)
      return tableCell(chapter, record).status === 'match'
    })
    .map(({ browser }) => browser)
}
