import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { writeServiceWorker } from './writeServiceWorker.ts'

/** Gives the built site its service worker. Stands after all that writes files. */
export function offline(): AstroIntegration {
  return {
    name: 'lossbook-offline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        logger.info(`build ${await writeServiceWorker(fileURLToPath(dir))}`)
      },
    },
  }
}
