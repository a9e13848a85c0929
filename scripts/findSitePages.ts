import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

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
    .filter((page) => !unlisted.test(page) && !isRedirect(join(root, page, 'index.html')))
    .sort()
}

/** An old address that only leads on. */
function isRedirect(path: string): boolean {
  return /<meta http-equiv="refresh"/i.test(readFileSync(path, 'utf8'))
}
