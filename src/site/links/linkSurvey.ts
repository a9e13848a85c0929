import { statSync } from 'node:fs'
import { join } from 'node:path'
import { lostPage } from './findLinkProblems.ts'
import type { FileLinks } from './readLinks.ts'

/** Of the links of some files, what cannot be told until the whole site is written. */
export interface LinkSurvey {
  /** Files that links lead to. */
  paths: string[]
  /** Elements that links from other pages lead to, as `path#id`. */
  elements: string[]
  /** Ids of each page, between spaces: none has a space in it. */
  ids: [path: string, ids: string][]
  /** Nothing is wrong that can be told already. */
  isSound: boolean
}

/**
 * Surveys the links of files that are written together.
 *
 * @param files by path, what `linkReader` makes of each
 */
export function surveyLinks(files: Iterable<[path: string, links: FileLinks | undefined]>): LinkSurvey {
  const written = new Set<string>()
  const paths = new Set<string>()
  const elements = new Set<string>()
  const ids: [string, string][] = []
  let isSound = true
  for (const [file, found] of files) {
    written.add(file)
    if (!found) continue
    if (found.faults.length > 0) isSound = false
    if (found.ids) ids.push([file, ` ${[...found.ids].join(' ')} `])
    for (const { path, id } of found.links) {
      paths.add(path)
      if (id === '') continue
      if (path !== file) elements.add(`${path}#${id}`)
      else if (!found.ids?.has(id)) isSound = false
    }
  }
  return { paths: [...paths].filter((path) => !written.has(path)), elements: [...elements], ids, isSound }
}

/** Whether all links of a site lead somewhere. `findLinkProblems` tells what is wrong. */
export function areSound(surveys: readonly LinkSurvey[], dist: string): boolean {
  const ids = new Map(surveys.flatMap((survey) => survey.ids))
  const known = new Map([[lostPage, true]])
  const isThere = (path: string) => {
    const there = known.get(path) ?? statSync(join(dist, path), { throwIfNoEntry: false })?.isFile() ?? false
    known.set(path, there)
    return there
  }
  return surveys.every(
    ({ paths, elements, isSound }) =>
      isSound &&
      paths.every(isThere) &&
      elements.every((element) => {
        const hash = element.indexOf('#')
        const offered = ids.get(element.slice(0, hash))
        // What was not looked into may have any id.
        return offered === undefined || offered.includes(` ${element.slice(hash + 1)} `)
      }),
  )
}
