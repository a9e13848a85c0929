import { basename, join } from 'node:path'
import type { AstroIntegration } from 'astro'
import { listFile } from '../build/chapterEntries.ts'
import { cellsInMdx } from './cellsInMdx.ts'

/** Lets Astro compile chapters whose fences are live cells: a text-to-text step before any MDX engine. */
export function chapterMdx(): AstroIntegration {
  return {
    name: 'lossbook-chapters',
    hooks: {
      /** Shows new values as soon as there are any: Astro's store, which would have pages loaded anew, is half a second behind. */
      'astro:server:setup'({ server }) {
        const list = join(server.config.root, listFile)
        server.watcher.add(list)
        server.watcher.on('change', (path) => {
          if (path === list) server.ws.send({ type: 'full-reload' })
        })
      },
      'astro:config:setup'({ updateConfig }) {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'lossbook-cells-in-mdx',
                enforce: 'pre',
                transform(code, id) {
                  const [path] = id.split('?')
                  if (!/\/content\/chapters\/[^/]+\.mdx$/.test(path)) return
                  return { code: cellsInMdx(code, basename(path, '.mdx')), map: null }
                },
              },
            ],
          },
        })
      },
    },
  }
}
