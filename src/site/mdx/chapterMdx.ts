import { basename } from 'node:path'
import type { AstroIntegration } from 'astro'
import { cellsInMdx } from './cellsInMdx.ts'
import { reloadWithValues } from './reloadWithValues.ts'

const isChapter = (path: string) => /\/content\/chapters\/[^/]+\.mdx$/.test(path)

/** Lets Astro compile chapters whose fences are live cells: a text-to-text step before any MDX engine. */
export function chapterMdx(): AstroIntegration {
  return {
    name: 'lossbook-chapters',
    hooks: {
      'astro:config:setup'({ config, updateConfig }) {
        updateConfig({
          vite: {
            plugins: [
              reloadWithValues(isChapter, config.base),
              {
                name: 'lossbook-cells-in-mdx',
                enforce: 'pre',
                transform(code, id) {
                  const [path] = id.split('?')
                  if (!isChapter(path)) return
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
