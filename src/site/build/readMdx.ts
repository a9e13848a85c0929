import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readFrontmatter } from './readFrontmatter.ts'

/** A chapter as its author wrote it; `undefined` for a draft. */
export async function readMdx(root: string, slug: string): Promise<string | undefined> {
  const text = await readFile(join(root, `content/chapters/${slug}.mdx`), 'utf8')
  return readFrontmatter(text).draft === true ? undefined : text
}
