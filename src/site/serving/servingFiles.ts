import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import type { AstroIntegration } from 'astro'
import { formatHeaders } from './formatHeaders.ts'

/** Gives the built site what hosts read: `_headers`, and an empty `.nojekyll` so that GitHub Pages leaves out no folder. */
export function servingFiles(): AstroIntegration {
  let base = '/'
  return {
    name: 'lossbook-serving',
    hooks: {
      'astro:config:done'({ config }) {
        base = config.base
      },
      async 'astro:build:done'({ dir }) {
        const dist = fileURLToPath(dir)
        await writeFile(join(dist, '_headers'), formatHeaders(base))
        await writeFile(join(dist, '.nojekyll'), '')
      },
    },
  }
}
