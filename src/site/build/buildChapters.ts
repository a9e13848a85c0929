import { createHash } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { problemError } from '../../notebook/problemError.ts'
import { proveCell } from '../../notebook/proveCell.ts'
import type { ReferenceRecord } from '../../notebook/types.ts'
import { compileCell } from '../../runtime/compileCell.ts'
import type { CompiledCell } from '../../runtime/protocol.ts'
import { chapterKey } from './chapterKey.ts'
import { engineHash } from './engineHash.ts'
import {
  formatProblem,
  type ChapterProblem,
  type ExecutedCell,
  type ExecutedChapter,
} from './executedChapter.ts'
import { createExecutionPool, UnfinishedCell, type CellResult } from './executionPool.ts'
import { findProofProblems } from './findProofProblems.ts'
import { keptFolder, readKept, writeKept, type KeptChapter } from './keptChapters.ts'
import { readChapter, type ReadChapter } from './readChapter.ts'
import { readReferenceText, parseReference } from './readReference.ts'
import { createTypeChecker } from './typeChecker.ts'

export interface BuiltChapter extends KeptChapter {
  /** What it is kept under; see `keptChapters`. */
  key: string
  /** It was executed just now. */
  isFresh: boolean
}

export interface BuildOptions {
  /** The project's folder. */
  root: string
  /** Version of lossbook, written into each chapter. */
  version: string
  /** Code of the modules that cells import, by name. */
  bundles: Record<string, string>
  /** Longest time that the cells of one chapter may run. */
  timeoutMs?: number
}

/** Longest time to execute a chapter for nothing. */
const warmMs = 10_000

/** How many chapters are in memory at a time, and are one program to TypeScript. */
const batchSize = 200

export interface ChapterBuilder {
  /**
   * Reads, checks, executes and proves chapters, in the order of their paths. A chapter whose text, record and engine are unchanged
   * comes from `.cache/chapters/`; problems are returned, not thrown.
   *
   * @param onValues told of chapters that were executed, and can be shown, while their types are still checked
   * @param signal ends the cells that run
   * @throws Error naming place and cell where a cell did not finish; the reason of `signal`
   */
  build(
    paths: string[],
    onValues?: (chapters: BuiltChapter[]) => Promise<void>,
    signal?: AbortSignal,
  ): AsyncGenerator<BuiltChapter>
  /**
   * Executes a chapter and checks its types, and keeps nothing: what takes the first edit of an author has then done it once.
   */
  warm(path: string): Promise<void>
  /** Ends its threads. */
  close(): Promise<void>
}

/** Builds chapters, see `ChapterBuilder`, and is done. */
export async function* buildChapters(paths: string[], options: BuildOptions): AsyncGenerator<BuiltChapter> {
  const builder = await createChapterBuilder(options)
  try {
    yield* builder.build(paths)
  } finally {
    await builder.close()
  }
}

/** What builds chapters again and again quickly, as long as our own code stays as it is: its threads and the types it read stay. */
export async function createChapterBuilder(options: BuildOptions): Promise<ChapterBuilder> {
  const { root, version, bundles, timeoutMs } = options
  const engine = await engineHash(root)
  const hashes = Object.fromEntries(
    Object.entries(bundles).map(([name, text]) => [name, createHash('sha256').update(text).digest('hex')]),
  )
  await mkdir(join(root, keptFolder), { recursive: true })
  const threadOf = (name: string) => pathToFileURL(join(root, `src/site/build/${name}.ts`))
  const checker = createTypeChecker(threadOf('typesThread'), root)
  const pool = createExecutionPool({ thread: threadOf('executeThread'), bundles, timeoutMs })
  return {
    async *build(paths, onValues, signal) {
      // While the types of some chapters are checked, the next ones are executed.
      let before: Promise<BuiltChapter[]> = Promise.resolve([])
      for (let start = 0; start < paths.length; start += batchSize) {
        const batch = buildBatch(paths.slice(start, start + batchSize), onValues, signal)
        // Whoever waits for it below hears of a failure.
        batch.catch(() => {})
        yield* await before
        before = batch
      }
      yield* await before
    },
    async warm(path) {
      const read = readChapter(path, await readFile(path, 'utf8'), root)
      await Promise.all([
        pool.execute(compiledCells(read), AbortSignal.timeout(warmMs)),
        checker.check([read]),
      ])
    },
    async close() {
      await Promise.all([pool.close(), checker.close()])
    },
  }

  async function buildBatch(
    paths: string[],
    onValues?: (chapters: BuiltChapter[]) => Promise<void>,
    signal?: AbortSignal,
  ): Promise<BuiltChapter[]> {
    const sources = await Promise.all(paths.map(readSource))
    const fresh = sources.flatMap(({ read }) => (read ? [read] : []))
    const checking = checker.check(fresh)
    checking.catch(() => {})
    const built = await Promise.all(sources.map((source) => buildOne(source, signal)))
    const executed = built.filter(({ isFresh }) => isFresh)
    if (onValues && executed.length > 0) {
      for (const { chapter, key, problems } of executed)
        await writeKept(root, key, { chapter, problems, isChecked: false })
      await onValues(built)
    }
    const typeProblems = await checking
    for (const one of executed) {
      const file = sources[built.indexOf(one)]!.read!.file
      const { chapter, key, problems } = one
      const unheard = typeProblems.filter((problem) => problem.file === file && !problems.some(isAt(problem)))
      one.problems = [...problems, ...unheard]
      one.isChecked = true
      await writeKept(root, key, { chapter, problems: one.problems, isChecked: true })
    }
    return built
  }

  async function readSource(path: string) {
    const slug = basename(path, '.mdx')
    const text = await readFile(path, 'utf8')
    const reference = await readReferenceText(root, slug)
    const key = chapterKey({ slug, text, reference, version, engine, bundles: hashes })
    const kept = await readKept(root, key)
    return kept?.isChecked ? { key, kept } : { key, reference, read: readChapter(path, text, root) }
  }

  async function buildOne(
    { key, kept, reference, read }: Source,
    signal?: AbortSignal,
  ): Promise<BuiltChapter> {
    if (!read) return { ...kept!, key, isFresh: false }
    const results = await pool.execute(compiledCells(read), signal).catch((error: unknown) => {
      throw error instanceof UnfinishedCell ? new Error(formatProblem(unfinished(read, error))) : error
    })
    const record = reference === undefined ? undefined : parseReference(reference, read.slug)
    const chapter = proveChapter(read, results, record, version)
    const problems = [...read.problems, ...findProofProblems(read, chapter, record)]
    return { chapter, problems, key, isFresh: true, isChecked: false }
  }
}

/** TypeScript misses the names that no cell above defines, too. */
const isAt = (found: ChapterProblem) => (told: ChapterProblem) =>
  told.line === found.line && told.column === found.column && told.cell === found.cell

/** A chapter that is kept, or was read to be executed. */
interface Source {
  key: string
  kept?: KeptChapter
  reference?: string
  read?: ReadChapter
}

function unfinished({ file, cells }: ReadChapter, { cell, message }: UnfinishedCell): ChapterProblem {
  return { file, line: cells.find(({ id }) => id === cell)?.line ?? 1, cell, message }
}

function compiledCells(chapter: ReadChapter): CompiledCell[] {
  return chapter.cells.flatMap((_, i) => compileOne(chapter, i) ?? [])
}

function compileOne({ cells, analyses, links }: ReadChapter, i: number): CompiledCell | undefined {
  return analyses[i]!.problem ? undefined : compileCell(cells[i]!, analyses[i]!, links[i]!)
}

function proveChapter(
  read: ReadChapter,
  results: ReadonlyMap<string, CellResult>,
  reference: ReferenceRecord | undefined,
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
