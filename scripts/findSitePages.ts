import { globSync } from 'node:fs'

// Frames for other sites and pages for developers are not what a search leads to.
const unlisted = /^(embed|dev|v)\//

/**
 * The pages of a built site that a reader may come to, as addresses relative to its first page: `''`, `chapters/jsd/`, …
 *
 * @param root folder of the built site
 */
export function findSitePages(root: string): string[] {
  return globSync('**/index.html', { cwd: root })
    .map((path) => path.replaceAll('\\', '/').replace(/index\.html$/, ''))
    .filter((page) => !unlisted.test(page))
    .sort()
}
