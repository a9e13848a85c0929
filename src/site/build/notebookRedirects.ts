import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { listChapters } from './listChapters.ts'
import { listOf } from './listOf.ts'
import { readFrontmatter } from './readFrontmatter.ts'

/**
 * Addresses under which the notebooks of timm's old documentation stood, each to the chapter that mirrors it, as Astro's
 * `redirects`: `/03c_loss.jsd_cross_entropy/` → `/chapters/jsd-cross-entropy/`.
 */
export async function notebookRedirects(root: string, base: string): Promise<Record<string, string>> {
  const home = `${base.replace(/\/$/, '')}/`
  const folder = join(root, 'content/chapters')
  const { slugs } = await listChapters(folder)
  const entries = await Promise.all(
    slugs.map(async (slug) => {
      const { notebook, formerly = [] } = readFrontmatter(await readFile(join(folder, `${slug}.mdx`), 'utf8'))
      return [...listOf(notebook), ...formerly].map((one) => [`/${one}`, `${home}chapters/${slug}/`])
    }),
  )
  // The notebook that the home page stands for.
  return Object.fromEntries([['/index', home], ...entries.flat()])
}
