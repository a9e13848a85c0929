import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { deserialize, serialize } from 'node:v8'
import { proveCell } from '../../notebook/proveCell.ts'
import type { ReferenceRecord } from '../../notebook/types.ts'
import { checkTypes } from './checkTypes.ts'
import { compileCell } from './compileCells.ts'
import { engineHash } from './engineHash.ts'
import { executeCells } from './executeCells.ts'
import type { ChapterProblem, ExecutedCell, ExecutedChapter } from './executedChapter.ts'
import { findProofProblems } from './findProofProblems.ts'
import { readChapter, type ReadChapter } from './readChapter.ts'
import { readReference } from './readReference.ts'

export interface BuiltChapter {
  chapter: ExecutedChapter
  problems: ChapterProblem[]
}

export interface BuildOptions {
  /** The project's folder. */
  root: string
  /** Version of lossbook, written into each chapter. */
  version: string
  /** Code of the modules that cells import, by name. */
  bundles: Record<string, string>
}

/**
 * Reads, checks, executes and proves chapters. A chapter whose text, record and engine are unchanged comes from
 * `.cache/chapters/`; problems are returned, not thrown, and a chapter with problems is never kept.
 */
export async function buildChapters(paths: string[], options: BuildOptions): Promise<BuiltChapter[]> {
  const engine = await engineHash(options.root)
  const folder = join(options.root, '.cache/chapters')
  await mkdir(folder, { recursive: true })
  const read = await Promise.all(
    paths.map(async (path) => {
      const chapter = await readChapter(path, options.root)
      const reference = await readReference(options.root, chapter.slug)
      const kept = join(folder, `${keyOf(chapter, reference, engine, options.version)}.bin`)
      return { chapter, reference, kept, built: await readKept(kept) }
    }),
  )
  const fresh = read.filter(({ built }) => built === undefined)
  const typeProblems = checkTypes(
    fresh.map(({ chapter }) => chapter),
    options.root,
  )
  return Promise.all(
    read.map(async ({ chapter, reference, kept, built }) => {
      if (built) return built
      const problems = [...chapter.problems, ...typeProblems.filter(({ file }) => file === chapter.file)]
      const executed = await executeChapter(chapter, reference, options)
      problems.push(...findProofProblems(chapter, executed, reference))
      const result = { chapter: executed, problems }
      if (problems.length === 0) await writeFile(kept, serialize(result))
      return result
    }),
  )
}

async function readKept(path: string): Promise<BuiltChapter | undefined> {
  try {
    return deserialize(await readFile(path)) as BuiltChapter
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

function keyOf(chapter: ReadChapter, reference: unknown, engine: string, version: string): string {
  const { slug, title, description, corrections, cells, problems } = chapter
  const key = serialize([version, engine, slug, title, description, corrections, cells, problems, reference])
  return createHash('sha256').update(key).digest('hex').slice(0, 32)
}

async function executeChapter(
  read: ReadChapter,
  reference: ReferenceRecord | undefined,
  { root, version, bundles }: BuildOptions,
): Promise<ExecutedChapter> {
  const compiled = read.cells.map((cell, i) =>
    read.analyses[i].problem ? undefined : compileCell(cell, read.analyses[i], read.links[i]),
  )
  const results = await executeCells(
    compiled.filter((cell) => cell !== undefined),
    { thread: pathToFileURL(join(root, 'src/site/build/executeThread.ts')), bundles },
  )
  const cells = read.cells.map((cell, i): ExecutedCell => {
    const { problem } = read.analyses[i]
    const result = results.get(cell.id) ?? { outputs: [] }
    const error =
      result.error ??
      (problem && {
        name: 'SyntaxError',
        message: problem.message,
        at: { cell: cell.id, line: problem.line, column: problem.column },
        through: [],
      })
    const record = reference?.cells[cell.id]
    return {
      id: cell.id,
      source: cell.source,
      line: cell.line,
      options: cell.options,
      python: cell.python?.source,
      compiled: compiled[i],
      dependents: read.links[i].dependents,
      outputs: result.outputs,
      error,
      reference: record,
      proof: proveCell({ outputs: result.outputs, error }, record, cell.options, reference),
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
