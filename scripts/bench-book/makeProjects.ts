import { cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeChapters } from './writeChapters.ts'

const project = join(import.meta.dirname, '../..')
/** The first page shows a cell of it. */
const shown = 'jsd-cross-entropy'
const copied = [
  'src',
  'public',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'content/train-flags.json',
  `content/reference/${shown}.json`,
]

/**
 * Two projects with the same chapters: one is Lossbook, the other Starlight alone with plain fences.
 *
 * @param folder within the project, whose packages they use
 */
export async function makeProjects(folder: string, count: number): Promise<{ book: string; plain: string }> {
  await rm(folder, { recursive: true, force: true })
  const [book, plain] = [join(folder, 'book'), join(folder, 'plain')]
  for (const path of copied) await cp(join(project, path), join(book, path), { recursive: true })
  // Its neighbours are not there to be linked to.
  const text = await readFile(join(project, `content/chapters/${shown}.mdx`), 'utf8')
  await mkdir(join(book, 'content/chapters'))
  await writeFile(
    join(book, `content/chapters/${shown}.mdx`),
    text.replaceAll(/\]\(\.\.\/[\w-]+\//g, `](../${shown}/`),
  )
  // All other packages are found in the project above; fonts are read by their path.
  await mkdir(join(book, 'node_modules'))
  await symlink(join(project, 'node_modules/dejavu-fonts-ttf'), join(book, 'node_modules/dejavu-fonts-ttf'))
  await writeFile(join(book, 'content/permalinks.json'), '{}')
  await writeChapters(count, {
    chapters: join(book, 'content/chapters'),
    records: join(book, 'content/reference'),
  })
  await writeChapters(count, { chapters: join(plain, 'src/content/docs/chapters') })
  await writeFile(
    join(plain, 'package.json'),
    JSON.stringify({ type: 'module', dependencies: { astro: '*', '@astrojs/starlight': '*' } }),
  )
  await writeFile(
    join(plain, 'src/content.config.ts'),
    `import { defineCollection } from 'astro:content'
import { docsLoader } from '@astrojs/starlight/loaders'
import { docsSchema } from '@astrojs/starlight/schema'
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) }
`,
  )
  await writeFile(
    join(plain, 'astro.config.mjs'),
    `import starlight from '@astrojs/starlight'
import { defineConfig } from 'astro/config'
export default defineConfig({
  site: 'https://plain.example',
  integrations: [starlight({ title: 'Plain', sidebar: [], pagination: false })],
})
`,
  )
  return { book, plain }
}
