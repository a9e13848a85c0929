import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** What is not the site's, and Astro leaves alone, too. */
const foreign = new Set(['.git'])

/**
 * Puts the site that was built last aside, where Astro does not empty it: removing a hundred thousand files takes seconds, and a file system may
 * then be slow to make new ones for minutes.
 *
 * @param dist the site's folder; it stays, also where it leads elsewhere
 * @param aside where the site is put, in place of what is there
 * @returns whether there is a site aside: none was built, or it is on another disk
 */
export async function moveAside(dist: string, aside: string): Promise<boolean> {
  const names = (await readOrNone(dist)).filter((name) => !foreign.has(name))
  // A build that failed left it there.
  if (names.length === 0) return (await readOrNone(aside)).length > 0
  await rm(aside, { recursive: true, force: true })
  await mkdir(aside, { recursive: true })
  for (const name of names) {
    try {
      await rename(join(dist, name), join(aside, name))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EXDEV') return false
      throw error
    }
  }
  return true
}

async function readOrNone(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
}
