import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Loader } from 'astro/loaders'
import { buildBundles } from '../bundles/buildBundles.ts'
import { buildChapters } from './buildChapters.ts'
import { formatProblem, type ChapterProblem } from './executedChapter.ts'
import { mostCells } from './cardFile.ts'
import { writeEntries, type ChapterEntry } from './chapterEntries.ts'
import { findPermalinkProblems, type ChapterIds } from './findPermalinkProblems.ts'
import { permalinkFile, readPermalinks } from './readPermalinks.ts'

/**
 * Astro content loader: each chapter of `content/chapters/` by slug, executed and kept in `.cache/chapters/`. A build fails on the first list of
 * problems; `npm run dev` logs them and shows what there is.
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

      const load = async () => {
        const started = performance.now()
        const bundles = await buildBundles()
        const texts = Object.fromEntries(Object.entries(bundles).map(([name, { text }]) => [name, text]))
        const files = (await readdir(folder)).filter((name) => name.endsWith('.mdx')).sort()
        const published = await readPermalinks(root)
        const problems: ChapterProblem[] = []
        const ids: ChapterIds[] = []
        const entries = new Map<string, ChapterEntry>()
        let [proven, executed] = [0, 0]
        const paths = files.map((name) => join(folder, name))
        for await (const built of buildChapters(paths, { root, version, bundles: texts })) {
          const { slug, cells } = built.chapter
          const released = existsSync(join(root, `content/releases/${version}/${slug}.json`))
          entries.set(slug, { slug, key: built.key, released })
          problems.push(...built.problems)
          ids.push({ slug, cells: cells.map(({ id }) => ({ id })) })
          proven += cells.filter((cell) => cell.proof.status === 'match').length
          if (built.isFresh) executed++
        }
        problems.push(...findPermalinkProblems(published.record, ids, published.text))
        const report = problems.map(formatProblem).join('\n')
        if (problems.length > 0 && watcher === undefined) {
          throw new Error(`${problems.length} problem(s) in the chapters:\n${report}`)
        }
        if (problems.length > 0) logger.error(report)
        for (const id of store.keys()) if (!entries.has(id)) store.delete(id)
        const inLargeBook = ids.reduce((sum, { cells }) => sum + cells.length, 0) > mostCells
        const list = [...entries.values()].map((entry) => ({ ...entry, inLargeBook }))
        for (const entry of list) store.set({ id: entry.slug, data: { ...entry } })
        await writeEntries(root, list)
        const seconds = ((performance.now() - started) / 1000).toFixed(1)
        logger.info(
          `${entries.size} chapters, ${executed} executed, ${proven} cells equal to PyTorch, in ${seconds} s`,
        )
      }

      await load()
      const matters = [
        folder,
        join(root, 'content/reference'),
        join(root, 'src/library'),
        join(root, permalinkFile),
      ]
      watcher?.add(matters)
      watcher?.on('change', (path) => {
        if (!matters.some((place) => path.startsWith(place))) return
        load().catch((error: unknown) => logger.error(String(error)))
      })
    },
  }
}
