import { basename } from 'node:path'
import type { AstroIntegration } from 'astro'
import { cellsInMdx } from './cellsInMdx.ts'

/** Lets Astro compile chapters whose fences are live cells: a text-to-text step before any MDX engine. */
export function chapterMdx(): AstroIntegration {
  return {
    name: 'lossbook-chapters',
    hooks: {
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
