import { readFile } from 'node:fs/promises'

/** A file's text, or `undefined` where there is no such file. */
export function maybeReadText(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
}
