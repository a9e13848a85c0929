import { problemError } from '../../notebook/problemError.ts'
import { proveCell } from '../../notebook/proveCell.ts'
import type { Proof, ReferenceRecord } from '../../notebook/types.ts'
import { compileCell } from '../../runtime/compileCell.ts'
import type { CompiledCell } from '../../runtime/protocol.ts'
import type { ExecutedCell, ExecutedChapter } from './executedChapter.ts'
import type { CellResult } from './executionPool.ts'
import type { ReadChapter } from './readChapter.ts'

/** What its cells did, as far as they came. */
export interface ChapterRun {
  results: ReadonlyMap<string, CellResult>
  reference: ReferenceRecord | undefined
  /** Index of the first cell that did not end, if there is one: from there on nothing is compared. */
  ended?: number
}

/** The cells of a chapter that can be executed. */
export function compiledCells(chapter: ReadChapter): CompiledCell[] {
  return chapter.cells.flatMap((_, i) => compileOne(chapter, i) ?? [])
}

/** A chapter whose cells were executed, compared with what PyTorch printed. */
export function proveChapter(
  read: ReadChapter,
  { results, reference, ended = Infinity }: ChapterRun,
  version: string,
): ExecutedChapter {
  const cells = read.cells.map((cell, i): ExecutedCell => {
    const { problem } = read.analyses[i]
    const result = results.get(cell.id) ?? { outputs: [] }
    const error = result.error ?? (problem && problemError('SyntaxError', cell.id, problem))
    const record = reference?.cells[cell.id]
    return {
      id: cell.id,
      source: cell.source,
      line: cell.line,
      options: cell.options,
      python: cell.python?.source,
      compiled: compileOne(read, i),
      dependents: read.links[i].dependents,
      outputs: result.outputs,
      error,
      reference: record,
      proof:
        i < ended ? proveCell({ outputs: result.outputs, error }, record, cell.options, reference) : unproven,
    }
  })
  const { slug, title, description, corrections } = read
  const versions = reference && {
    python: reference.python,
    torch: reference.torch,
    timm: reference.timm,
    recorded: reference.recorded,
  }
  return { slug, title, description, version, reference: versions, corrections, cells }
}

const unproven: Proof = { status: 'none', maxAbsDiff: null, note: 'not compared: it did not end' }

function compileOne({ cells, analyses, links }: ReadChapter, i: number): CompiledCell | undefined {
  return analyses[i]!.problem ? undefined : compileCell(cells[i]!, analyses[i]!, links[i]!)
}
