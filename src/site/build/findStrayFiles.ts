import type { ChapterProblem } from './executedChapter.ts'

const folder = 'content/chapters'
/** What can stand in an address as it is; a first `_` keeps a file from being a page. */
const chapterName = /^_?[a-z0-9]+(-[a-z0-9]+)*\.mdx$/

/**
 * Files that look like chapters and would be none: in a folder of their own, Markdown without cells, names that are no address.
 *
 * @param names paths from `content/chapters/`, with slashes
 */
export function findStrayFiles(names: readonly string[]): ChapterProblem[] {
  return names
    .filter((name) => /\.mdx?$/i.test(name) && !chapterName.test(name))
    .map((name) => {
      const place = name.includes('/')
        ? `expected it in ${folder} itself, found it in a folder below`
        : undefined
      const ending = name.endsWith('.mdx') ? undefined : 'expected the ending .mdx'
      const message = place ?? ending ?? 'expected a name in kebab-case'
      return { file: `${folder}/${name}`, line: 1, message: `chapter: ${message}` }
    })
}
