import { compareValues } from '../../notebook/compareValues.ts'
import { describeDifference } from '../../notebook/describeDifference.ts'
import { nameSource } from '../../notebook/nameSource.ts'
import type { Output, Proof } from '../../notebook/types.ts'
import type { ChapterDataCell } from './chapterData.ts'

/**
 * Largest |ours − reference| ÷ max(1, |reference|) on another backend than cpu. Their sums are float32 in another order,
 * and a graphics card's exp and log are less exact, so that printed digits may differ.
 */
export const backendTolerance = 1e-4

/**
 * How far a cell's numbers are from PyTorch's on another backend than cpu.
 *
 * @param proof what the comparison digit by digit says; kept where nothing was to be compared
 */
export function proveOnBackend(
  proof: Proof,
  outputs: readonly Output[],
  reference: NonNullable<ChapterDataCell['reference']>,
  backend: string,
): Proof {
  if (proof.status === 'none') return proof
  const values = outputs.flatMap((output) => (output.kind === 'text' ? (output.values ?? []) : []))
  if (values.length === 0 || values.length !== reference.values.length) {
    return { ...proof, backend, note: `${backend}: ${proof.note}` }
  }
  const { maxAbsDiff, maxRelDiff } = compareValues(values, reference.values)
  const isWithin = maxRelDiff <= backendTolerance
  const largest = maxAbsDiff === 0 ? 'no difference' : describeDifference(maxAbsDiff)
  return {
    status: isWithin ? 'match' : 'differs',
    maxAbsDiff: Number.isNaN(maxAbsDiff) ? null : maxAbsDiff,
    note: `${backend}: ${isWithin ? 'within' : 'not within'} ${backendTolerance} of ${nameSource(reference)}, ${largest}`,
    backend,
  }
}
