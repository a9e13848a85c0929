import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hasLinks, linkReader } from './readLinks.ts'

export interface LinkOptions {
  /** Folder of the built site. */
  dist: string
  /** Full address of the site's first page, base path and all: `https://lossbook.dev/`. */
  home: URL
}

/**
 * Links within a built site that lead nowhere, each as `file: link: what is wrong`: to files that are not there, to ids that the
 * page has not, out of the base path; and ids that are double or referred to in vain. It reads all files: a build asks `areSound` first.
 */
export function findLinkProblems({ dist, home }: LinkOptions): string[] {
  const files = globSync('**/*', { cwd: dist, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name).slice(dist.replace(/\/?$/, '/').length).replaceAll('\\', '/'),
    )
    .sort()
  const present = new Set([...files, lostPage])
  const readLinks = linkReader(home)
  const idsOf = new Map<string, ReadonlySet<string>>()
  // One text at a time is in memory; links to ids wait until all pages were read.
  const found = files.filter(hasLinks).flatMap((file) => {
    const { links, ids, faults } = readLinks(file, readFileSync(join(dist, file), 'utf8'))
    if (ids) idsOf.set(file, ids)
    return [
      ...links.filter(({ path, id }) => !present.has(path) || id !== ''),
      ...faults.map((fault) => ({ fault })),
    ]
  })
  return found.flatMap((one) => {
    if ('fault' in one) return [one.fault]
    const { link, path, id } = one
    if (!present.has(path)) {
      return [
        present.has(`${path}/index.html`)
          ? `${link}: lacks the slash at its end`
          : `${link}: expected the file ${path}, found none`,
      ]
    }
    const ids = idsOf.get(path)
    return ids && !ids.has(id)
      ? [`${link}: expected an element with the id "${id}" in ${path}, found none`]
      : []
  })
}

/** The page for lost readers names an address of its own that no server has. */
export const lostPage = '404/index.html'
