import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listOf } from './listOf.ts'
import { readFrontmatter } from './readFrontmatter.ts'

/**
 * Addresses under which the notebooks of timm's old documentation stood, each to the chapter that mirrors it, as Astro's
 * `redirects`: `/03c_loss.jsd_cross_entropy/` → `/chapters/jsd-cross-entropy/`.
 */
export function notebookRedirects(root: string, base: string): Record<string, string> {
  const home = `${base.replace(/\/$/, '')}/`
  const folder = join(root, 'content/chapters')
  const entries = readdirSync(folder)
    .filter((name) => name.endsWith('.mdx'))
    .flatMap((name) => {
      const { notebook, formerly = [] } = readFrontmatter(readFileSync(join(folder, name), 'utf8'))
      const chapter = `${home}chapters/${name.slice(0, -4)}/`
      return [...listOf(notebook), ...formerly].map((one) => [`/${one}`, chapter])
    })
  // The notebook that the home page stands for.
  return Object.fromEntries([['/index', home], ...entries])
}
