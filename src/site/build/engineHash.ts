import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Folders of our code that what chapters print depends on. */
export const executing = ['src/library', 'src/notebook', 'src/runtime', 'src/site/build', 'src/site/bundles']

/** What npm says is installed, in a file that it writes with the packages; the other says what should be. */
const packageLists = ['package-lock.json', 'node_modules/.package-lock.json']

/**
 * Hash of everything but the chapters themselves that a chapter's results depend on: our code, the installed packages
 * and the machine. Results kept under an older hash are not used again.
 *
 * @param folders those of our code that matter
 * @param machine see `describeMachine`
 */
export async function engineHash(
  root: string,
  { folders = executing, machine = describeMachine() }: { folders?: string[]; machine?: string } = {},
): Promise<string> {
  const hash = createHash('sha256').update(machine)
  const paths = packageLists.filter((path) => existsSync(join(root, path)))
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

/** What of a machine a cell may print: the version of Node, its processor, and the language and time zone of dates and numbers. */
function describeMachine(): string {
  const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions()
  return [process.version, process.arch, locale, timeZone].join(' ')
}
