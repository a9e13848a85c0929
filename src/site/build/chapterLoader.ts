import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Loader } from 'astro/loaders'
import { createBook } from './createBook.ts'
import { formatProblem } from './executedChapter.ts'
import { pruneKept } from './keptChapters.ts'
import { watchBook } from './watchBook.ts'

/**
 * Astro content loader: each chapter of `content/chapters/` by slug, executed and kept in `.cache/chapters/`. A build fails on the first
 * list of problems; `npm run dev` logs them, shows what there is, and builds what was edited alone.
 */
export function chapterLoader(): Loader {
  return {
    name: 'lossbook-chapters',
    async load({ store, logger, config, watcher }) {
      const root = fileURLToPath(config.root).replace(/\/$/, '')
      const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
        version: string
      }
      if (watcher) return watchBook({ root, version, store, logger, watcher })

      const started = performance.now()
      const book = createBook({ root, version })
      let executed = 0
      try {
        for await (const built of book.build(await book.list())) {
          book.put(built)
          if (built.isFresh) executed++
        }
      } finally {
        await book.close()
      }
      const found = await book.problems()
      const problems = [...found.book, ...[...found.chapters.values()].flat()]
      if (problems.length > 0) {
        const report = problems.map(formatProblem).join('\n')
        throw new Error(`${problems.length} problem(s) in the chapters:\n${report}`)
      }
      await book.show()
      const entries = book.entries()
      for (const id of store.keys()) store.delete(id)
      for (const entry of entries) store.set({ id: entry.slug, data: { ...entry } })
      const seconds = ((performance.now() - started) / 1000).toFixed(1)
      logger.info(
        `${entries.length} chapters, ${executed} executed, ${book.proven()} cells equal to PyTorch, in ${seconds} s`,
      )
      await pruneKept(
        root,
        entries.map(({ key }) => key),
      )
    },
  }
}
