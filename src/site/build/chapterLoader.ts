import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Loader } from 'astro/loaders'
import { makeBundles, readExecuted } from '../bundles/bundleFiles.ts'
import { createChapterBuilder, type BuiltChapter, type ChapterBuilder } from './buildChapters.ts'
import { mostCells } from './cardFile.ts'
import { readEntries, writeEntries, type ChapterEntry } from './chapterEntries.ts'
import { formatProblem, type ChapterProblem } from './executedChapter.ts'
import { findPermalinkProblems, type ChapterIds } from './findPermalinkProblems.ts'
import { findStrayFiles } from './findStrayFiles.ts'
import { listChapters } from './listChapters.ts'
import { pruneKept } from './keptChapters.ts'
import { permalinkFile, readPermalinks } from './readPermalinks.ts'

/** What is remembered of each chapter: little, so that a book of thousands takes little. */
interface Summary extends ChapterIds {
  entry: ChapterEntry
  problems: ChapterProblem[]
  proven: number
}

/**
 * Astro content loader: each chapter of `content/chapters/` by slug, executed and kept in `.cache/chapters/`. A build fails on the first
 * list of problems; `npm run dev` logs them, shows what there is, and builds what was edited alone.
 */
export function chapterLoader(): Loader {
  return {
    name: 'lossbook-chapters',
    async load({ store, logger, config, watcher }) {
      const root = fileURLToPath(config.root).replace(/\/$/, '')
      const folder = join(root, 'content/chapters')
      const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
        version: string
      }
      const summaries = new Map<string, Summary>()
      let builder = createBuilder(root, version)

      /** Builds chapters, all or those of some slugs. */
      const load = async (slugs?: string[], signal?: AbortSignal) => {
        const started = performance.now()
        const { names, slugs: all } = await listChapters(folder)
        for (const slug of summaries.keys()) if (!all.includes(slug)) summaries.delete(slug)
        const wanted = slugs === undefined ? all : all.filter((slug) => slugs.includes(slug))
        let executed = 0
        const paths = wanted.map((slug) => join(folder, `${slug}.mdx`))
        const put = (built: BuiltChapter) => {
          const { slug } = built.chapter
          const released = existsSync(join(root, `content/releases/${version}/${slug}.json`))
          summaries.set(slug, summaryOf(built, released))
        }
        let isShown = false
        const show = async () => {
          isShown = true
          const inLargeBook = countCells(summaries.values()) > mostCells
          const list = all.flatMap((slug) => summaries.get(slug)?.entry ?? [])
          await writeEntries(
            root,
            list.map((entry) => ({ ...entry, inLargeBook })),
          )
        }
        // What an author waits for are the values; types are checked meanwhile.
        const onValues = async (built: BuiltChapter[]) => {
          built.forEach(put)
          if (slugs !== undefined) await show()
        }
        for await (const built of (await builder).build(paths, watcher && onValues, signal)) {
          put(built)
          if (built.isFresh) executed++
        }
        const chapters = all.flatMap((slug) => summaries.get(slug) ?? [])
        const published = await readPermalinks(root)
        const problems = [
          ...findStrayFiles(names),
          ...chapters.flatMap((chapter) => chapter.problems),
          ...findPermalinkProblems(published.record, chapters, published.text),
        ]
        const report = problems.map(formatProblem).join('\n')
        if (problems.length > 0 && watcher === undefined) {
          throw new Error(`${problems.length} problem(s) in the chapters:\n${report}`)
        }
        if (problems.length > 0) logger.error(report)
        if (!isShown) await show()
        const list = await readEntries(root)
        for (const id of store.keys()) if (!summaries.has(id)) store.delete(id)
        for (const entry of list) store.set({ id: entry.slug, data: { ...entry } })
        const proven = chapters.reduce((sum, chapter) => sum + chapter.proven, 0)
        const seconds = ((performance.now() - started) / 1000).toFixed(1)
        logger.info(
          `${list.length} chapters, ${executed} executed, ${proven} cells equal to PyTorch, in ${seconds} s`,
        )
      }

      await load().finally(async () => {
        if (!watcher) await (await builder).close()
      })
      if (!watcher) {
        await pruneKept(
          root,
          [...summaries.values()].map(({ entry }) => entry.key),
        )
        return
      }

      const records = join(root, 'content/reference')
      const library = join(root, 'src/library')
      watcher.add([folder, records, library, join(root, permalinkFile)])
      const [first] = (await listChapters(folder)).slugs
      // Beside what an author does; what fails in that chapter was told above.
      if (first !== undefined) void (await builder).warm(join(folder, `${first}.mdx`)).catch(() => {})
      // One after another: what was saved last is built last.
      let loading = Promise.resolve()
      const later = (work: () => Promise<void>) => {
        loading = loading.then(work).catch((error: unknown) => {
          if (error !== superseded) logger.error(error instanceof Error ? error.message : String(error))
        })
      }
      // A cell that never ends must not hold up the text in which it was mended.
      const edits = new Map<string, AbortController>()
      const superseded = new Error('superseded by a later edit')
      const edit = (slug: string) => {
        edits.get(slug)?.abort(superseded)
        const stop = new AbortController()
        edits.set(slug, stop)
        later(() => load([slug], stop.signal))
      }
      const hear = (path: string) => {
        if (path.startsWith(library)) {
          later(async () => {
            await (await builder).close()
            builder = createBuilder(root, version)
            await load()
          })
        } else if (path === join(root, permalinkFile)) later(() => load([]))
        else if (path.startsWith(folder) || path.startsWith(records)) edit(basename(path, extname(path)))
      }
      for (const event of ['change', 'add', 'unlink']) watcher.on(event, hear)
    },
  }
}

async function createBuilder(root: string, version: string): Promise<ChapterBuilder> {
  const bundles = await readExecuted(root, await makeBundles(root))
  return createChapterBuilder({ root, version, bundles })
}

function countCells(chapters: Iterable<Summary>): number {
  return [...chapters].reduce((sum, { cells }) => sum + cells.length, 0)
}

function summaryOf({ chapter, problems, key }: BuiltChapter, released: boolean): Summary {
  const { slug, cells, reference } = chapter
  const recordedWith = reference && `PyTorch ${reference.torch} and timm ${reference.timm}`
  return {
    slug,
    cells: cells.map(({ id }) => ({ id })),
    entry: { slug, key, released, recordedWith },
    problems,
    proven: cells.filter(({ proof }) => proof.status === 'match').length,
  }
}
