import { chapterDigest } from '../../src/site/proof/chapterDigest.ts'
import type { MeasuredChapter } from '../../src/site/proof/ProofRecord.ts'
import type { ShownCell } from './chapterTab.ts'

/** The parts read of `api/chapters/<slug>.json`. */
export interface MeasuredApi {
  cells: {
    id: string
    source: string
    reference: { text: string; values: unknown[] } | null
    proof: { status: string }
  }[]
}

/**
 * Counts which of a chapter's values a browser gave again. Compared is what the build compared: cells that say why they
 * are not stay out.
 */
export function measureChapter({ cells }: MeasuredApi, shown: readonly ShownCell[]): MeasuredChapter {
  const compared = cells
    .filter(({ proof }) => proof.status !== 'none')
    .map(({ id, reference }) => {
      const cell = shown.find((one) => one.id === id)
      return {
        id,
        values: Math.max(1, reference?.values.length ?? 0),
        matches: cell?.state === 'done' && cell.status === 'match',
        difference: largestDifference(cell?.note ?? ''),
      }
    })
  const matching = compared.filter(({ matches }) => matches)
  const differences = compared.flatMap(({ difference }) => difference ?? [])
  const sum = (some: typeof compared) => some.reduce((total, { values }) => total + values, 0)
  return {
    digest: chapterDigest(cells),
    cells: compared.length,
    values: sum(compared),
    matched: sum(matching),
    largestDifference: differences.length > 0 ? Math.max(...differences) : null,
    differing: compared.filter(({ matches }) => !matches).map(({ id }) => id),
  }
}

/** What a cell's proof says of its numbers. */
function largestDifference(note: string): number | undefined {
  if (/to the last bit|no difference/.test(note)) return 0
  const found = /largest difference ([\d.e+-]+)/.exec(note)
  return found ? Number(found[1]) : undefined
}
