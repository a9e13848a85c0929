import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { readEntries, readEntry, type ChapterEntry } from './chapterEntries.ts'
import { smallFiles, type SmallFile } from './smallFiles.ts'

/**
 * Writes the small files of all chapters into a built site, and answers for them in `npm run dev`. As routes of Astro's they would
 * take as long as all the rest of a large book.
 */
export function writeSmallFiles(): AstroIntegration {
  const place = { root: '', site: '', base: '/' }
  const filesOf = async (entry: ChapterEntry): Promise<SmallFile[]> =>
    smallFiles(
      await readEntry(place.root, entry),
      (path) => new URL(`${place.base.replace(/\/$/, '')}/${path.replace(/^\//, '')}`, place.site).href,
    )
  return {
    name: 'lossbook-small-files',
    hooks: {
      'astro:config:done'({ config }) {
        place.root = fileURLToPath(config.root)
        place.site = config.site ?? 'http://localhost'
        place.base = config.base
      },
      'astro:server:setup'({ server }) {
        server.middlewares.use((request, response, next) => {
          const path = new URL(request.url ?? '/', 'http://localhost').pathname
          const found = /(?:cite|oembed|export|badges)\/([^/.]+)[^?]*$/.exec(path)
          if (!found) return next()
          const answer = async () => {
            const entry = (await readEntries(place.root)).find(({ slug }) => slug === found[1])
            const files = entry ? await filesOf(entry) : []
            const file = files.find((one) => path.endsWith(`/${one.path}`))
            if (!file) return next()
            response.setHeader('content-type', `${file.mediaType}; charset=utf-8`)
            response.end(file.text)
          }
          answer().catch(next)
        })
      },
      async 'astro:build:done'({ dir, logger }) {
        const started = performance.now()
        const dist = fileURLToPath(dir)
        let count = 0
        for (const entry of await readEntries(place.root)) {
          const files = await filesOf(entry)
          const folders = new Set(files.map(({ path }) => dirname(join(dist, path))))
          for (const folder of folders) await mkdir(folder, { recursive: true })
          await Promise.all(files.map(({ path, text }) => writeFile(join(dist, path), text)))
          count += files.length
        }
        logger.info(`${count} small files in ${((performance.now() - started) / 1000).toFixed(1)} s`)
      },
    },
  }
}
