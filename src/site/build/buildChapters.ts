import { mkdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chapterKey } from './chapterKey.ts'
import { engineHash } from './engineHash.ts'
import type { ChapterProblem } from './executedChapter.ts'
import { executeChapter, type ChapterSoFar } from './executeChapter.ts'
import { createExecutionPool } from './executionPool.ts'
import { keptFolder, readKept, writeKept, type KeptChapter } from './keptChapters.ts'
import { maybeReadText } from './maybeReadText.ts'
import { compiledCells } from './proveChapter.ts'
import { readChapter, type ReadChapter } from './readChapter.ts'
import { readReferenceText } from './readReference.ts'
import { textDigest } from './textDigest.ts'
import { createTypeChecker } from './typeChecker.ts'

export interface BuiltChapter extends KeptChapter {
  /** What it is kept under; see `keptChapters`. */
  key: string
  /** Of its MDX file's text; see `textDigest`. */
  digest: string
  /** It was executed just now. */
  isFresh: boolean
  /** Its cells still run: the chapter when they have ended. */
  rest?: Promise<BuiltChapter>
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
  /** After what time a chapter is taken as far as its cells have come, see `BuiltChapter.rest`; default never. */
  patienceMs?: number
}

export interface BuildCalls {
  /** Told of chapters that were executed, and can be shown, while their types are still checked. */
  onValues?(chapters: BuiltChapter[]): Promise<void>
  /** Ends the build of a chapter. */
  signalOf?(slug: string): AbortSignal
}

/** Longest time to execute a chapter for nothing. */
const warmMs = 10_000

/** How many chapters are in memory at a time, and are one program to TypeScript. */
const batchSize = 200

export interface ChapterBuilder {
  /**
   * Reads, checks, executes and proves chapters, in the order of their paths. A chapter whose text, record and engine are unchanged
   * comes from `.cache/chapters/`; problems are returned, not thrown. One whose file is gone, or whose signal ended it, is left out.
   */
  build(paths: string[], calls?: BuildCalls): AsyncGenerator<BuiltChapter>
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
  const { root, version, bundles, timeoutMs, patienceMs } = options
  const engine = await engineHash(root)
  const hashes = Object.fromEntries(Object.entries(bundles).map(([name, text]) => [name, textDigest(text)]))
  await mkdir(join(root, keptFolder), { recursive: true })
  const threadOf = (name: string) => pathToFileURL(join(root, `src/site/build/${name}.ts`))
  const checker = createTypeChecker(threadOf('typesThread'), root)
  const pool = createExecutionPool({ thread: threadOf('executeThread'), bundles, timeoutMs, patienceMs })
  return {
    async *build(paths, calls = {}) {
      // While the types of some chapters are checked, the next ones are executed.
      let before: Promise<BuiltChapter[]> = Promise.resolve([])
      for (let start = 0; start < paths.length; start += batchSize) {
        const batch = heardLater(buildBatch(paths.slice(start, start + batchSize), calls))
        yield* await before
        before = batch
      }
      yield* await before
    },
    async warm(path) {
      const read = readChapter(path, await readFile(path, 'utf8'), root)
      const signal = AbortSignal.timeout(warmMs)
      await Promise.all([pool.execute(compiledCells(read), { signal }), checker.check([read])])
    },
    async close() {
      await Promise.all([pool.close(), checker.close()])
    },
  }

  async function buildBatch(paths: string[], { onValues, signalOf }: BuildCalls): Promise<BuiltChapter[]> {
    const sources = (await Promise.all(paths.map(maybeReadSource))).filter((source) => source !== undefined)
    const isWanted = (slug: string) => !signalOf?.(slug).aborted
    const checking = heardLater(
      checker.check(
        sources.flatMap(({ read }) => (read ? [read] : [])),
        ({ slug }) => isWanted(slug),
      ),
    )
    const built = (
      await Promise.all(sources.map((source) => maybeBuild(source, signalOf?.(source.slug))))
    ).filter((one) => one !== undefined)
    const executed = built.filter(({ isFresh }) => isFresh)
    if (onValues && executed.length > 0) {
      for (const { chapter, key, problems } of executed)
        await writeKept(root, key, { chapter, problems, isComplete: false })
      await onValues(built)
    }
    const typeProblems = await checking
    const files = new Map(sources.map(({ read }) => [read?.slug, read?.file]))
    const complete = async (one: BuiltChapter) => {
      const { chapter, key, problems, isComplete } = one
      const file = files.get(chapter.slug)
      const unheard = typeProblems.filter((problem) => problem.file === file && !problems.some(isAt(problem)))
      one.problems = [...problems, ...unheard]
      await writeKept(root, key, { chapter, problems: one.problems, isComplete })
      return one
    }
    for (const one of executed.filter(({ chapter }) => isWanted(chapter.slug))) {
      const first = complete(one)
      one.rest &&= heardLater(Promise.all([one.rest, first]).then(([later]) => complete(later)))
      await first
    }
    return built.filter(({ chapter }) => isWanted(chapter.slug))
  }

  async function maybeReadSource(path: string): Promise<Source | undefined> {
    const slug = basename(path, '.mdx')
    const text = await maybeReadText(path)
    if (text === undefined) return undefined
    const reference = await readReferenceText(root, slug)
    const key = chapterKey({ slug, text, reference, version, engine, bundles: hashes })
    const digest = textDigest(text)
    const kept = await readKept(root, key)
    return kept?.isComplete
      ? { slug, key, digest, kept }
      : { slug, key, digest, reference, read: readChapter(path, text, root) }
  }

  async function maybeBuild(source: Source, signal?: AbortSignal): Promise<BuiltChapter | undefined> {
    const { key, digest, kept, reference, read } = source
    if (!read) return { ...kept!, key, digest, isFresh: false }
    const executed = await executeChapter(read, { pool, reference, version, signal, patienceMs }).catch(
      (error: unknown) => {
        if (signal?.aborted) return undefined
        throw error
      },
    )
    if (executed === undefined) return undefined
    const { rest, ...first } = executed
    const asBuilt = (chapter: ChapterSoFar): BuiltChapter => ({
      ...chapter,
      key,
      digest,
      isFresh: true,
      rest: undefined,
    })
    return { ...asBuilt(first), rest: rest && heardLater(rest.then(asBuilt)) }
  }
}

/** A promise that may fail before whoever waits for it does so. */
function heardLater<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {})
  return promise
}

/** TypeScript misses the names that no cell above defines, too. */
const isAt = (found: ChapterProblem) => (told: ChapterProblem) =>
  told.line === found.line && told.column === found.column && told.cell === found.cell

/** A chapter that is kept, or was read to be executed. */
interface Source {
  slug: string
  key: string
  digest: string
  kept?: KeptChapter
  reference?: string
  read?: ReadChapter
}
