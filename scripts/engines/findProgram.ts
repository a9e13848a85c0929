import { existsSync, globSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/**
 * The first of some programs that is here.
 *
 * @param names of programs on `path`, or whole paths with `*` for what differs between machines
 */
export function findProgram(names: string[], path = process.env.PATH ?? ''): string | undefined {
  const folders = path.split(delimiter).filter(Boolean)
  return names
    .flatMap((name) => (name.startsWith('/') ? globSync(name) : folders.map((folder) => join(folder, name))))
    .find((file) => existsSync(file))
}
