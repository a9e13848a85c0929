import { compareValues } from './compareValues.ts'
import { describeDifference } from './describeDifference.ts'
import { nameSource } from './nameSource.ts'
import { printedText } from './printedText.ts'
import { sameText } from './sameText.ts'
import type { CellError, CellOptions, Output, Proof, ReferenceCell, ReferenceRecord } from './types.ts'

export interface CellResult {
  outputs: readonly Output[]
  error?: CellError
}

/**
 * Whether a cell shows what PyTorch + timm showed. The same function proves cells at build and in the page.
 *
 * @param reference what Python printed for the twin, if there is a twin
 * @param options the cell's; `differs`, `unproven` and `expectError` leave nothing to compare
 * @param versions those of the reference record, for the note
 */
export function proveCell(
  { outputs, error }: CellResult,
  reference: Pick<ReferenceCell, 'text' | 'values'> | undefined,
  options: Pick<CellOptions, 'expectError' | 'tolerance' | 'differs' | 'unproven'>,
  versions?: Pick<ReferenceRecord, 'torch' | 'timm'>,
): Proof {
  const source = nameSource(versions)
  const none = (note: string): Proof => ({ status: 'none', maxAbsDiff: null, note })
  if (options.expectError) {
    if (error) return none('meant to fail')
    return { status: 'differs', maxAbsDiff: null, note: 'meant to fail, but it did not' }
  }
  if (options.differs) return none(`differs from ${source}: ${options.differs}`)
  if (options.unproven) return none(`not compared with ${source}: ${options.unproven}`)
  if (!reference) return none(`not compared with ${source}: there is no twin`)
  if (error)
    return { status: 'differs', maxAbsDiff: null, note: `failed, so it was not compared with ${source}` }

  const texts = outputs.filter((output) => output.kind === 'text')
  const text = printedText(outputs)
  const values = texts.flatMap((output) => output.values ?? [])
  const differs = (note: string, maxAbsDiff: number | null): Proof => ({
    status: 'differs',
    maxAbsDiff,
    note,
  })
  if (values.length !== reference.values.length) {
    const counts = `${countNumbers(values.length)} where ${source} shows ${countNumbers(reference.values.length)}`
    return differs(`shows ${counts}`, null)
  }
  const { maxAbsDiff, maxRelDiff } = compareValues(values, reference.values)
  if (!(maxRelDiff <= options.tolerance)) {
    const note = `differs from ${source}, ${describeDifference(maxAbsDiff)}`
    return differs(note, Number.isNaN(maxAbsDiff) ? null : maxAbsDiff)
  }
  if (!sameText(text, reference.text, options.tolerance))
    return differs(describeTexts(text, reference.text), maxAbsDiff)
  const size = maxAbsDiff === 0 ? 'to the last bit' : describeDifference(maxAbsDiff)
  return {
    status: 'match',
    maxAbsDiff: values.length > 0 ? maxAbsDiff : null,
    note: values.length > 0 ? `matches ${source}, ${size}` : `matches ${source}`,
  }
}

function countNumbers(count: number): string {
  return count === 1 ? '1 number' : `${count} numbers`
}

/** The first lines that differ, side by side. */
function describeTexts(ours: string, theirs: string): string {
  const [a, b] = [ours.split('\n'), theirs.split('\n')]
  let i = 0
  while (i < a.length && i < b.length && a[i]!.trimEnd() === b[i]!.trimEnd()) i++
  const quote = (line: string | undefined) => (line === undefined ? 'nothing' : `"${line.trimEnd()}"`)
  return `prints ${quote(a[i])} where Python printed ${quote(b[i])}, line ${i + 1} of its output`
}
