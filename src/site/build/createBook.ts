import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { makeBundles, readExecuted } from '../bundles/bundleFiles.ts'
import { createChapterBuilder, type BuildCalls, type BuiltChapter } from './buildChapters.ts'
import { mostCells } from './cardFile.ts'
import { writeEntries, type ChapterEntry } from './chapterEntries.ts'
import type { ChapterProblem } from './executedChapter.ts'
import { findPermalinkProblems, type ChapterIds } from './findPermalinkProblems.ts'
import { findStrayFiles } from './findStrayFiles.ts'
import { listChapters } from './listChapters.ts'
import { readPermalinks, UnreadPermalinks } from './readPermalinks.ts'

/** What is remembered of each chapter: little, so that a book of thousands takes little. */
interface Summary extends ChapterIds {
  entry: ChapterEntry
  problems: ChapterProblem[]
  proven: number
}

export interface BookOptions {
  /** The project's folder. */
  root: string
  /** Version of lossbook. */
  version: string
  /** See `BuildOptions`. */
  patienceMs?: number
}

/** The chapters of `content/chapters/`, executed and proven. */
export interface Book {
  /** Looks which chapters there are, and gives the slugs. */
  list(): Promise<string[]>
  /** Builds chapters; see `ChapterBuilder`. */
  build(slugs: string[], calls?: BuildCalls): AsyncGenerator<BuiltChapter>
  /** Remembers what was built. */
  put(built: BuiltChapter): void
  /** Writes the list of what is remembered, which pages go by. */
  show(): Promise<void>
  /** As `show` writes them. */
  entries(): ChapterEntry[]
  /** What is wrong with chapters, by slug, and with the book as a whole. */
  problems(): Promise<{ chapters: Map<string, ChapterProblem[]>; book: ChapterProblem[] }>
  /** How many cells equal PyTorch. */
  proven(): number
  /** Has its threads do what an author's first edit asks of them; see `ChapterBuilder`. */
  warm(): Promise<void>
  /** Goes on with our own code as it is now. */
  renew(): Promise<void>
  /** Ends its threads. */
  close(): Promise<void>
}

export function createBook({ root, version, patienceMs }: BookOptions): Book {
  const folder = join(root, 'content/chapters')
  const pathOf = (slug: string) => join(folder, `${slug}.mdx`)
  const summaries = new Map<string, Summary>()
  let names: string[] = []
  let builder = createBuilder()
  let writing = Promise.resolve()

  async function createBuilder() {
    const bundles = await readExecuted(root, await makeBundles(root))
    return createChapterBuilder({ root, version, bundles, patienceMs })
  }

  const inOrder = () => [...summaries.values()].sort((a, b) => (a.slug < b.slug ? -1 : 1))

  const book: Book = {
    async list() {
      const listing = await listChapters(folder)
      names = listing.names
      for (const slug of summaries.keys()) if (!listing.slugs.includes(slug)) summaries.delete(slug)
      return listing.slugs
    },
    async *build(slugs, calls) {
      yield* (await builder).build(slugs.map(pathOf), calls)
    },
    put(built) {
      const { slug } = built.chapter
      const released = existsSync(join(root, `content/releases/${version}/${slug}.json`))
      summaries.set(slug, summaryOf(built, released))
    },
    show() {
      // One after another: what is written last is newest.
      writing = writing.catch(() => {}).then(() => writeEntries(root, book.entries()))
      return writing
    },
    entries() {
      const chapters = inOrder()
      const inLargeBook = chapters.reduce((sum, { cells }) => sum + cells.length, 0) > mostCells
      return chapters.map(({ entry }) => ({ ...entry, inLargeBook }))
    },
    async problems() {
      const chapters = inOrder()
      const published = await readPermalinks(root).then(
        ({ record, text }) => findPermalinkProblems(record, chapters, text),
        (error: unknown) => {
          if (error instanceof UnreadPermalinks) return [error.problem]
          throw error
        },
      )
      return {
        chapters: new Map(chapters.map(({ slug, problems }) => [slug, problems])),
        book: [...findStrayFiles(names), ...published],
      }
    },
    proven: () => inOrder().reduce((sum, chapter) => sum + chapter.proven, 0),
    async warm() {
      const [first] = inOrder()
      if (first) await (await builder).warm(pathOf(first.slug))
    },
    async renew() {
      await book.close()
      builder = createBuilder()
      await builder
    },
    async close() {
      // Where our own code could not be read there is nothing to close.
      const open = await builder.catch(() => undefined)
      await open?.close()
    },
  }
  return book
}

function summaryOf({ chapter, problems, key, digest }: BuiltChapter, released: boolean): Summary {
  const { slug, cells, reference } = chapter
  const recordedWith = reference && `PyTorch ${reference.torch} and timm ${reference.timm}`
  return {
    slug,
    cells: cells.map(({ id }) => ({ id })),
    entry: { slug, key, digest, released, recordedWith },
    problems,
    proven: cells.filter(({ proof }) => proof.status === 'match').length,
  }
}
