import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import type { ChapterProblem, ExecutedChapter } from './executedChapter.ts'

/** What is kept of a chapter under its key. */
export interface KeptChapter {
  chapter: ExecutedChapter
  problems: ChapterProblem[]
  /** Its cells ended, and its types were checked: it can be used again. */
  isComplete: boolean
}

/** Where results are kept, from the project's folder. */
export const keptFolder = '.cache/chapters'

/** The results under a key, or `undefined` if nothing is kept under it. */
export async function readKept(root: string, key: string): Promise<KeptChapter | undefined> {
  try {
    return deserialize(await readFile(keptFile(root, key))) as KeptChapter
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Keeps results; a build that is killed meanwhile leaves no half of them. */
export async function writeKept(root: string, key: string, kept: KeptChapter): Promise<void> {
  const path = keptFile(root, key)
  // `npm run dev` may keep the same while a build does.
  const part = `${path}.${process.pid}.part`
  await writeFile(part, serialize(kept))
  await rename(part, path)
}

/** How long results are kept that no chapter of the book has any more: another branch may have them. */
const keptDays = 30

/** Removes results that are none of `keys` and were kept long ago. */
export async function pruneKept(root: string, keys: readonly string[], now = Date.now()): Promise<void> {
  const used = new Set(keys.map((key) => `${key}.bin`))
  for (const name of await readdir(join(root, keptFolder))) {
    if (!name.endsWith('.bin') || used.has(name)) continue
    const path = join(root, keptFolder, name)
    const { mtimeMs } = await stat(path)
    if (now - mtimeMs > keptDays * 86_400_000) await rm(path, { force: true })
  }
}

function keptFile(root: string, key: string): string {
  return join(root, keptFolder, `${key}.bin`)
}
