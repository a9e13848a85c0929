import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { findLinkProblems } from './findLinkProblems.ts'

const mostShown = 40

/** Fails a build in which a link within the site leads nowhere, naming page and link. Stands after all that writes files. */
export function checkedLinks(): AstroIntegration {
  let place = { site: '', base: '/' }
  return {
    name: 'lossbook-links',
    hooks: {
      'astro:config:done': ({ config }) => {
        place = { site: config.site ?? 'http://localhost', base: config.base }
      },
      'astro:build:done': ({ dir, logger }) => {
        const started = performance.now()
        const problems = findLinkProblems({ dist: fileURLToPath(dir), ...place })
        if (problems.length > 0) {
          const more = problems.length > mostShown ? `\n… and ${problems.length - mostShown} more` : ''
          throw new Error(
            `${problems.length} link(s) lead nowhere:\n${problems.slice(0, mostShown).join('\n')}${more}`,
          )
        }
        logger.info(`all links lead somewhere, in ${((performance.now() - started) / 1000).toFixed(1)} s`)
      },
    },
  }
}
