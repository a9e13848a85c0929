import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { moveFolder } from './moveFolder.ts'

/**
 * Two integrations: the first takes a folder out of the built site, the second puts it back. What stands between them does not see it. Starlight's
 * search reads every page it finds, and embedded cells, ten times as many as chapters, have nothing for it.
 */
export function setAside(folder: string): { before: AstroIntegration; after: AstroIntegration } {
  const place = { root: '' }
  const aside = () => join(place.root, '.cache', `aside-${folder}`)
  return {
    before: {
      name: `lossbook-set-aside-${folder}`,
      hooks: {
        'astro:config:done'({ config }) {
          place.root = fileURLToPath(config.root)
        },
        async 'astro:build:done'({ dir }) {
          await moveFolder(join(fileURLToPath(dir), folder), aside())
        },
      },
    },
    after: {
      name: `lossbook-put-back-${folder}`,
      hooks: {
        async 'astro:build:done'({ dir }) {
          await moveFolder(aside(), join(fileURLToPath(dir), folder))
        },
      },
    },
  }
}
