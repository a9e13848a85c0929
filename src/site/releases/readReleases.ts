import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ReleasedChapter } from '../../notebook/releasedChapter.ts'

/** The kept records of all versions, from `content/releases/<version>/<slug>.json`. */
export async function readReleases(root: string): Promise<ReleasedChapter[]> {
  const folder = join(root, 'content/releases')
  const names = await readdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  return Promise.all(
    names
      .filter((name) => name.endsWith('.json'))
      .map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as ReleasedChapter),
  )
}
