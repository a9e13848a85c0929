import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { readBundleNames } from '../bundles/bundleFiles.ts'
import { readEntries } from './chapterEntries.ts'
import { inlineMachinery, onePage } from './onePage.ts'

/** Writes `/export/<slug>.html` from the built pages: each chapter with all it needs in one file. */
export function onePageFiles(): AstroIntegration {
  let base = '/'
  let project = ''
  return {
    name: 'lossbook-one-page-files',
    hooks: {
      'astro:config:done'({ config }) {
        base = config.base
        project = fileURLToPath(config.root)
      },
      async 'astro:build:done'({ dir, logger }) {
        const root = fileURLToPath(dir)
        const prefix = `${base.replace(/\/$/, '')}/`
        const read = (path: string) => readFile(join(root, path.slice(prefix.length)))
        const slugs = (await readEntries(project)).filter(({ inLargeBook }) => !inLargeBook)
        const runtime = await readdir(join(root, 'runtime'))
        const scripts = runtime
          .filter((name) => name.startsWith('embed-'))
          .map((name) => `${prefix}runtime/${name}`)
        await mkdir(join(root, 'export'), { recursive: true })
        const { sandbox } = await readBundleNames(project)
        let bytes = 0
        const machinery = await inlineMachinery(scripts, `${prefix}runtime/${sandbox}`, read)
        for (const { slug } of slugs) {
          const html = await readFile(join(root, 'chapters', slug, 'index.html'), 'utf8')
          const page = await onePage(html, machinery, read)
          bytes += page.length
          await writeFile(join(root, 'export', `${slug}.html`), page)
        }
        logger.info(`chapters in one file each: ${(bytes / 1e6).toFixed(1)} MB`)
      },
    },
  }
}
