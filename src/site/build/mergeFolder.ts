import { cp, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Moves all that a folder holds into another, also to another disk: what is in both as a folder becomes one. */
export async function mergeFolder(from: string, to: string): Promise<void> {
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory() && (await isFolder(target))) await mergeFolder(source, target)
    else await move(source, target)
  }
  await rm(from, { recursive: true })
}

async function move(from: string, to: string): Promise<void> {
  await rename(from, to).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EXDEV') throw error
    await cp(from, to, { recursive: true })
  })
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
}
