import { createHash } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { proveCell } from '../../notebook/proveCell.ts'
import type { ReferenceRecord } from '../../notebook/types.ts'
import type { CompiledCell } from '../../runtime/protocol.ts'
import { chapterKey } from './chapterKey.ts'
import { checkTypes, type LibraryFiles } from './checkTypes.ts'
import { compileCell } from './compileCells.ts'
import { engineHash } from './engineHash.ts'
import type { ExecutedCell, ExecutedChapter } from './executedChapter.ts'
import { createExecutionPool, type CellResult } from './executionPool.ts'
import { findProofProblems } from './findProofProblems.ts'
import { keptFolder, readKept, writeKept, type KeptChapter } from './keptChapters.ts'
import { readChapter, type ReadChapter } from './readChapter.ts'
import { readReferenceText, parseReference } from './readReference.ts'

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
}

/** How many chapters are in memory at a time, and are one program to TypeScript. */
const batchSize = 200

export interface ChapterBuilder {
  /**
   * Reads, checks, executes and proves chapters, in the order of their paths. A chapter whose text, record and engine are unchanged
   * comes from `.cache/chapters/`; problems are returned, not thrown.
   */
  build(paths: string[]): AsyncGenerator<BuiltChapter>
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
  const { root, version, bundles } = options
  const engine = await engineHash(root)
  const hashes = Object.fromEntries(
    Object.entries(bundles).map(([name, text]) => [name, createHash('sha256').update(text).digest('hex')]),
  )
  await mkdir(join(root, keptFolder), { recursive: true })
  const libraries: LibraryFiles = new Map()
  const pool = createExecutionPool({
    thread: pathToFileURL(join(root, 'src/site/build/executeThread.ts')),
    bundles,
  })
  return { build, close: pool.close }

  async function* build(paths: string[]): AsyncGenerator<BuiltChapter> {
    for (let start = 0; start < paths.length; start += batchSize) {
      const sources = await Promise.all(
        paths.slice(start, start + batchSize).map(async (path) => {
          const slug = basename(path, '.mdx')
          const text = await readFile(path, 'utf8')
          const reference = await readReferenceText(root, slug)
          const key = chapterKey({ slug, text, reference, version, engine, bundles: hashes })
          return { path, text, reference, key, kept: await readKept(root, key) }
        }),
      )
      const fresh = sources.flatMap(({ path, text, kept }) => (kept ? [] : [readChapter(path, text, root)]))
      const executing = Promise.all(fresh.map((chapter) => pool.execute(compiledCells(chapter))))
      const typeProblems = fresh.length > 0 ? await Array.fromAsync(checkTypes(fresh, root, libraries)) : []
      const results = await executing
      for (const { path, reference, key, kept } of sources) {
        if (kept) {
          yield { ...kept, key, isFresh: false }
          continue
        }
        const at = fresh.findIndex(({ file }) => file === relative(root, path))
        const chapter = fresh[at]!
        const record = reference === undefined ? undefined : parseReference(reference)
        const executed = proveChapter(chapter, results[at]!, record, version)
        const problems = [
          ...chapter.problems,
          ...typeProblems.filter(({ file }) => file === chapter.file),
          ...findProofProblems(chapter, executed, record),
        ]
        await writeKept(root, key, { chapter: executed, problems })
        yield { chapter: executed, problems, key, isFresh: true }
      }
    }
  }
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
