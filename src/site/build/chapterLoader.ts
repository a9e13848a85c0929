import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Loader } from 'astro/loaders'
import { buildBundles } from '../bundles/buildBundles.ts'
import { buildChapters } from './buildChapters.ts'
import { formatProblem, type ExecutedChapter } from './executedChapter.ts'
import { findPermalinkProblems } from './findPermalinkProblems.ts'
import { permalinkFile, readPermalinks } from './readPermalinks.ts'

/**
 * Astro content loader: each chapter of `content/chapters/` as `ExecutedChapter`, by slug. A build fails on the first list of
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
        const built = await buildChapters(
          files.map((name) => join(folder, name)),
          { root, version, bundles: texts },
        )
        const published = await readPermalinks(root)
        const problems = [
          ...built.flatMap((chapter) => chapter.problems),
          ...findPermalinkProblems(
            published.record,
            built.map(({ chapter }) => chapter),
            published.text,
          ),
        ]
        const report = problems.map(formatProblem).join('\n')
        if (problems.length > 0 && watcher === undefined) {
          throw new Error(`${problems.length} problem(s) in the chapters:\n${report}`)
        }
        if (problems.length > 0) logger.error(report)
        store.clear()
        for (const { chapter } of built) {
          const released = existsSync(join(root, `content/releases/${version}/${chapter.slug}.json`))
          store.set({ id: chapter.slug, data: { ...chapter, released } })
        }
        const proven = built.flatMap(({ chapter }) =>
          chapter.cells.filter((cell) => cell.proof.status === 'match'),
        )
        const seconds = ((performance.now() - started) / 1000).toFixed(1)
        logger.info(`${built.length} chapters, ${proven.length} cells equal to PyTorch, in ${seconds} s`)
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

/** The data of an entry, as its consumers read it. */
export function executedChapter(entry: { data: Record<string, unknown> }): ExecutedChapter {
  return entry.data as unknown as ExecutedChapter
}
