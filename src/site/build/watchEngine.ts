import { relative } from 'node:path'
import type { AstroIntegration, AstroIntegrationLogger } from 'astro'
import { executing } from './engineHash.ts'

/** Code of ours that Node keeps as it was first read; `src/library` is bundled anew. */
const kept = [
  ...executing.filter((folder) => folder !== 'src/library'),
  'src/cite',
  'src/site/cell',
  'src/site/mdx',
]
const files = ['package.json', 'package-lock.json']

/** How long a change waits for others to be told with it. */
const gatherMs = 500

/** Says, while `npm run dev` runs, after which changes it has to be started again. */
export function watchEngine(): AstroIntegration {
  return {
    name: 'lossbook-engine',
    hooks: {
      'astro:config:setup'({ isRestart, logger }) {
        // https://github.com/withastro/astro/issues/12976: without it this can go.
        if (isRestart)
          logger.warn(
            'edited chapters are not heard from now on, since Astro started itself again: stop npm run dev and start it again',
          )
      },
      'astro:server:setup'({ server, logger }) {
        const hear = hearEngine(server.config.root, logger)
        for (const event of ['change', 'add', 'unlink']) server.watcher.on(event, hear)
      },
    },
  }
}

/** Takes paths of files that changed, and warns of those whose change is not seen. */
export function hearEngine(
  root: string,
  logger: Pick<AstroIntegrationLogger, 'warn'>,
): (path: string) => void {
  const changed = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  return (path) => {
    const file = relative(root, path).replaceAll('\\', '/')
    if (!files.includes(file) && !kept.some((folder) => file.startsWith(`${folder}/`))) return
    changed.add(file)
    timer ??= setTimeout(() => {
      timer = undefined
      const [first, ...others] = changed
      changed.clear()
      const more = others.length > 0 ? ` and ${others.length} more changed` : ' changed'
      logger.warn(
        `${first}${more}: stop npm run dev and start it again to have it in chapters and their values`,
      )
    }, gatherMs)
  }
}
