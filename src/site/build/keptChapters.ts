import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import type { ChapterProblem, ExecutedChapter } from './executedChapter.ts'

/** What is kept of a chapter under its key. */
export interface KeptChapter {
  chapter: ExecutedChapter
  problems: ChapterProblem[]
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
  await writeFile(`${path}.part`, serialize(kept))
  await rename(`${path}.part`, path)
}

function keptFile(root: string, key: string): string {
  return join(root, keptFolder, `${key}.bin`)
}
