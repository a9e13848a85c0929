import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { onePage } from './onePage.ts'

/** Writes `/export/<slug>.html` from the built pages: each chapter with all it needs in one file. */
export function onePageFiles(): AstroIntegration {
  let base = '/'
  return {
    name: 'lossbook-one-page-files',
    hooks: {
      'astro:config:done'({ config }) {
        base = config.base
      },
      async 'astro:build:done'({ dir, logger }) {
        const root = fileURLToPath(dir)
        const prefix = `${base.replace(/\/$/, '')}/`
        const read = (path: string) => readFile(join(root, path.slice(prefix.length)))
        const folders = await readdir(join(root, 'chapters'), { withFileTypes: true })
        const runtime = await readdir(join(root, 'runtime'))
        const scripts = runtime
          .filter((name) => name.startsWith('embed-'))
          .map((name) => `${prefix}runtime/${name}`)
        await mkdir(join(root, 'export'), { recursive: true })
        let bytes = 0
        for (const { name } of folders.filter((entry) => entry.isDirectory())) {
          const html = await readFile(join(root, 'chapters', name, 'index.html'), 'utf8')
          const page = await onePage(html, scripts, `${prefix}sandbox.html`, read)
          bytes += page.length
          await writeFile(join(root, 'export', `${name}.html`), page)
        }
        logger.info(`chapters in one file each: ${(bytes / 1e6).toFixed(1)} MB`)
      },
    },
  }
}
