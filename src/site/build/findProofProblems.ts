import { printedText } from '../../notebook/printedText.ts'
import type { ReferenceRecord } from '../../notebook/types.ts'
import type { ChapterProblem, ExecutedCell, ExecutedChapter } from './executedChapter.ts'
import type { ReadChapter } from './readChapter.ts'
import { hashTwin } from './readReference.ts'

/** What stands between a chapter and publication: errors, values that differ, records missing or out of date. */
export function findProofProblems(
  read: ReadChapter,
  executed: ExecutedChapter,
  reference: ReferenceRecord | undefined,
): ChapterProblem[] {
  return executed.cells.flatMap((cell, i) => {
    // What `readChapter` told is not told again: a cell without an id can have no record.
    if (read.analyses[i].problem || read.links[i].missing.length > 0 || cell.id === '') return []
    const message = errorProblem(cell) ?? twinProblem(cell, executed.slug, reference) ?? valueProblem(cell)
    return message === undefined ? [] : [{ file: read.file, ...placeOf(cell, executed), message }]
  })
}

/** Where a cell's error was thrown, which may be in a cell above; else where the cell begins. */
function placeOf({ id, error, options, line }: ExecutedCell, { cells }: ExecutedChapter) {
  const at = options.expectError ? undefined : error?.at
  const thrower = at && cells.find((cell) => cell.id === at.cell)
  return thrower
    ? { line: thrower.line + at.line - 1, column: at.column, cell: thrower.id }
    : { line, cell: id }
}

function errorProblem({ error, options, id }: ExecutedCell): string | undefined {
  if (options.expectError) return error ? undefined : 'expected to throw (expect-error), but it did not'
  if (!error) return undefined
  const through = error.at && error.at.cell !== id ? `, called by cell "${id}"` : ''
  return `${error.name}: ${error.message}${through}`
}

function twinProblem(
  { id, python }: ExecutedCell,
  slug: string,
  reference: ReferenceRecord | undefined,
): string | undefined {
  if (python === undefined) return undefined
  const record = reference?.cells[id]
  if (!record) return `its PyTorch twin has no record; run npm run reference ${slug}`
  return record.hash === hashTwin(python)
    ? undefined
    : `its PyTorch twin changed since it was recorded; run npm run reference ${slug}`
}

function valueProblem({ outputs, options, python, reference, proof }: ExecutedCell): string | undefined {
  const ours = printedText(outputs)
  if (proof.status === 'differs') {
    return `${proof.note}
  lossbook: ${ours}
  PyTorch:  ${reference?.text ?? ''}`
  }
  const excused = options.differs ?? options.unproven ?? (options.expectError || undefined)
  if (ours !== '' && python === undefined && excused === undefined) {
    return 'prints, but has neither a PyTorch twin nor a reason (unproven="…")'
  }
  return undefined
}
