import type { ChapterProblem } from './executedChapter.ts'
import { permalinkFile, type PermalinkRecord } from './readPermalinks.ts'

/** What a chapter offers as addresses: the ids of its cells. */
export interface ChapterIds {
  slug: string
  cells: readonly { id: string }[]
}

/**
 * Links that others may have kept and that would lead nowhere: a published id that is neither a cell nor redirected to one, a
 * published chapter that is gone.
 *
 * @param text of the record's file, for the lines of the messages
 */
export function findPermalinkProblems(
  record: PermalinkRecord,
  chapters: readonly ChapterIds[],
  text: string,
): ChapterProblem[] {
  const idsOf = new Map(chapters.map(({ slug, cells }) => [slug, new Set(cells.map(({ id }) => id))]))
  return Object.entries(record).flatMap(([slug, { ids, redirects = {} }]) => {
    const problem = (about: string, message: string) => [
      { file: permalinkFile, line: lineOf(text, slug, about), message },
    ]
    const present = idsOf.get(slug)
    if (present === undefined) {
      return problem(
        slug,
        `chapter "${slug}" was published and is gone: expected content/chapters/${slug}.mdx, found none`,
      )
    }
    const lost = ids
      .filter((id) => !present.has(id) && redirects[id] === undefined)
      .flatMap((id) =>
        problem(
          id,
          `cell "${id}" of chapter "${slug}" was published and is gone: keep the id, or name the cell it leads to under "redirects"`,
        ),
      )
    const astray = Object.entries(redirects).flatMap(([from, to]) => {
      if (present.has(from))
        return problem(from, `redirect of "${from}" in chapter "${slug}": a cell of that id exists`)
      return present.has(to)
        ? []
        : problem(
            from,
            `redirect of "${from}" in chapter "${slug}": expected the id of a cell, found "${to}"`,
          )
    })
    return [...lost, ...astray]
  })
}

/** The line in which a name stands, after the name of its chapter. */
function lineOf(text: string, slug: string, about: string): number {
  const chapter = Math.max(0, text.indexOf(`"${slug}"`))
  const at = text.indexOf(`"${about}"`, chapter)
  return text.slice(0, Math.max(0, at)).split('\n').length
}
