import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import type { Survey } from '../finish/survey.ts'
import { startBesideWriter, type BesideWriter } from './besideWriter.ts'
import { createRasterizer } from './createRasterizer.ts'
import { engineHash } from './engineHash.ts'
import { findFileBeside } from './findFileBeside.ts'
import { homeOf } from './homeOf.ts'
import { mergeFolder } from './mergeFolder.ts'
import { moveAside } from './moveAside.ts'

/**
 * Gives the built site the files beside its chapters, and answers for them in `npm run dev`. They are written by threads of their own while
 * Astro writes the pages; as routes of Astro's they would take longer than all the pages of a large book. Those of chapters that are the same as
 * in the site that was built last are taken from there.
 *
 * @param surveys gets what was found out about them
 */
export function filesBesidePages(surveys: Survey[]): AstroIntegration {
  const place = { root: '', home: '', dist: '' }
  let writer: BesideWriter | undefined
  let last: string | undefined
  return {
    name: 'lossbook-files-beside-pages',
    hooks: {
      'astro:config:done'({ config }) {
        place.root = fileURLToPath(config.root).replace(/\/$/, '')
        place.dist = fileURLToPath(config.outDir)
        place.home = homeOf(config)
      },
      'astro:server:setup'({ server }) {
        const rasterize = createRasterizer(place.root)
        server.middlewares.use((request, response, next) => {
          const { pathname } = new URL(request.url ?? '/', 'http://localhost')
          const path = decodeURIComponent(pathname).slice(new URL(place.home).pathname.length)
          findFileBeside(path, { ...place, rasterize }).then((found) => {
            if (!found) return next()
            response.setHeader('content-type', found.mediaType)
            response.end(found.content)
          }, next)
        })
      },
      async 'astro:build:start'() {
        const { root, home } = place
        const folder = stagingFolder(root)
        await rm(folder, { recursive: true, force: true })
        await mkdir(folder, { recursive: true })
        const aside = join(root, '.cache/last-site')
        last = (await moveAside(place.dist, aside)) ? aside : undefined
        writer = startBesideWriter({
          root,
          home,
          folder,
          last,
          engine: await engineHash(root, { folders: ['src'] }),
        })
      },
      async 'astro:build:done'({ logger }) {
        const started = performance.now()
        const { written, taken, surveys: found } = await writer!.finish()
        surveys.push(...found)
        await mergeFolder(stagingFolder(place.root), place.dist)
        if (last !== undefined) await rm(last, { recursive: true })
        const seconds = ((performance.now() - started) / 1000).toFixed(1)
        logger.info(
          `${written} files beside the pages written, ${taken} taken from the last build, waited for ${seconds} s`,
        )
      },
    },
  }
}

const stagingFolder = (root: string) => join(root, '.cache/files')
