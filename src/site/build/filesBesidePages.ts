import { mkdir, rm } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { AstroIntegration } from 'astro'
import { findFileBeside } from './findFileBeside.ts'
import { mergeFolder } from './mergeFolder.ts'
import type { WriteFilesData } from './writeFilesThread.ts'

/**
 * Gives the built site the files beside its chapters, and answers for them in `npm run dev`. They are written by threads of their own while
 * Astro writes the pages; as routes of Astro's they would take longer than all the pages of a large book.
 */
export function filesBesidePages(): AstroIntegration {
  const place = { root: '', home: '' }
  let written: Promise<number> | undefined
  return {
    name: 'lossbook-files-beside-pages',
    hooks: {
      'astro:config:done'({ config }) {
        place.root = fileURLToPath(config.root).replace(/\/$/, '')
        place.home = new URL(`/${config.base}/`.replace(/\/+/g, '/'), config.site ?? 'http://localhost').href
      },
      'astro:server:setup'({ server }) {
        server.middlewares.use((request, response, next) => {
          const { pathname } = new URL(request.url ?? '/', 'http://localhost')
          const path = decodeURIComponent(pathname).slice(new URL(place.home).pathname.length)
          findFileBeside(path, place).then((found) => {
            if (!found) return next()
            response.setHeader('content-type', found.mediaType)
            response.end(found.content)
          }, next)
        })
      },
      async 'astro:build:start'() {
        const folder = stagingFolder(place.root)
        await rm(folder, { recursive: true, force: true })
        await mkdir(folder, { recursive: true })
        written = writeAll({ ...place, folder })
        // Whoever waits for it below hears of a failure.
        written.catch(() => {})
      },
      async 'astro:build:done'({ dir, logger }) {
        const started = performance.now()
        const count = await written
        const folder = stagingFolder(place.root)
        await mergeFolder(folder, fileURLToPath(dir))
        const seconds = ((performance.now() - started) / 1000).toFixed(1)
        logger.info(`${count} files beside the pages, waited for ${seconds} s`)
      },
    },
  }
}

const stagingFolder = (root: string) => join(root, '.cache/files')

async function writeAll(data: Pick<WriteFilesData, 'root' | 'home' | 'folder'>): Promise<number> {
  // Astro has a core for itself.
  const threads = Math.max(1, availableParallelism() - 1)
  const path = pathToFileURL(join(data.root, 'src/site/build/writeFilesThread.ts'))
  const counts = Array.from({ length: threads }, (_, thread) => {
    const worker = new Worker(path, { workerData: { ...data, thread, threads } satisfies WriteFilesData })
    return new Promise<number>((resolve, reject) => worker.on('message', resolve).on('error', reject))
  })
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0)
}
