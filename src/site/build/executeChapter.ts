import type { CellError, ReferenceRecord } from '../../notebook/types.ts'
import type { ExecutionPool, Run } from './executionPool.ts'
import { findProofProblems } from './findProofProblems.ts'
import type { KeptChapter } from './keptChapters.ts'
import { compiledCells, proveChapter } from './proveChapter.ts'
import type { ReadChapter } from './readChapter.ts'
import { parseReference } from './readReference.ts'
import { UnfinishedCell } from './unfinishedCell.ts'

/** A chapter whose types are still to be checked; it is complete where all its cells ended. */
export interface ChapterSoFar extends KeptChapter {
  /** Its cells still run: the chapter when they have ended. */
  rest?: Promise<ChapterSoFar>
}

export interface ExecuteChapterOptions {
  pool: ExecutionPool
  /** The file of what PyTorch printed, if there is one. */
  reference: string | undefined
  /** Version of lossbook. */
  version: string
  /** Ends the cells that run. */
  signal?: AbortSignal
  /** After what time the chapter is taken as far as its cells have come. */
  patienceMs?: number
}

/** Executes the cells of a chapter and proves what they print. */
export function executeChapter(
  read: ReadChapter,
  { pool, reference, version, signal, patienceMs = 0 }: ExecuteChapterOptions,
): Promise<ChapterSoFar> {
  const { file } = read
  const recordPlace = { file: `content/reference/${read.slug}.json`, line: 1 }
  const { record, message } = reference === undefined ? {} : maybeRecord(reference)

  function take({ results, running }: Run, endless?: Endless): ChapterSoFar {
    const cell = endless && read.cells.find(({ id }) => id === running)
    const ended = endless && (cell ? read.cells.indexOf(cell) : 0)
    const shown = new Map(results)
    if (cell) shown.set(cell.id, { outputs: results.get(cell.id)!.outputs, error: endless.error })
    const chapter = proveChapter(read, { results: shown, reference: record, ended }, version)
    const compared = { ...chapter, cells: chapter.cells.slice(0, ended) }
    const problems = [
      ...read.problems,
      ...(message === undefined ? findProofProblems(read, compared, record) : [{ ...recordPlace, message }]),
    ]
    if (endless) problems.push({ file, line: cell?.line ?? 1, cell: cell?.id, message: endless.problem })
    return { chapter, problems, isComplete: endless === undefined }
  }

  return new Promise((resolve, reject) => {
    const onLate = (run: Run) => resolve({ ...take(run, running(patienceMs)), rest })
    const rest = pool.execute(compiledCells(read), { signal, onLate }).then(
      (results) => take({ results }),
      (error: unknown) => {
        if (error instanceof UnfinishedCell) return take(error.run, stopped(error.message))
        throw error
      },
    )
    rest.then(resolve, reject)
  })
}

/** What is said of a cell that did not end: in its place in the page, and to the author. */
interface Endless {
  error: CellError
  problem: string
}

function stopped(message: string): Endless {
  return { error: { name: 'stopped', message, through: [] }, problem: message }
}

function running(ms: number): Endless {
  const name = `still running after ${ms / 1000} s`
  return {
    error: { name, message: 'what it prints is shown when it ends', through: [] },
    problem: `is ${name}; what it prints is shown when it ends`,
  }
}

function maybeRecord(text: string): { record?: ReferenceRecord; message?: string } {
  try {
    return { record: parseReference(text) }
  } catch (error) {
    return { message: error instanceof Error ? error.message : String(error) }
  }
}
