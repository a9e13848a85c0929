import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

const executing = ['src/library', 'src/notebook', 'src/runtime', 'src/site/build', 'src/site/bundles']

/**
 * Hash of everything but the chapters themselves that a chapter's results depend on: our code, the installed packages
 * and the version of Node. Results kept under an older hash are not used again.
 *
 * @param folders those of our code that matter
 * @param node version of Node
 */
export async function engineHash(
  root: string,
  { folders = executing, node = process.version }: { folders?: string[]; node?: string } = {},
): Promise<string> {
  const hash = createHash('sha256').update(node)
  const paths = ['package-lock.json']
  for (const folder of folders) {
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true })
    paths.push(
      ...entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)),
    )
  }
  for (const path of paths.map((p) => (p.startsWith(root) ? p : join(root, p))).sort()) {
    hash
      .update(path.slice(root.length))
      .update('\0')
      .update(await readFile(path))
  }
  return hash.digest('hex')
}
