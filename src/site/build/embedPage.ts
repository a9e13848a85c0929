import { getCollection } from 'astro:content'
import type { EmbedData } from '../../runtime/page/embed/embedData.ts'
import { formatChapter } from '../../runtime/page/chapterText.ts'
import { bundleFileName } from '../bundles/bundleFileName.ts'
import { bundleOf } from './bundleLoader.ts'
import type { ExecutedChapter } from './executedChapter.ts'
import { onceInBuild } from './onceInBuild.ts'
import { pageChapter } from './pageChapter.ts'
import { withBase } from './withBase.ts'

/** Name of a script of embedded pages below `/runtime/`: `part/start`, `0123…` → `embed-start.0123….js`. */
export function embedFileName(id: string, hash: string): string {
  return bundleFileName(id.replace(/^part\//, 'embed-').replace(/^text\/@?/, 'embed-text-'), hash)
}

/** Addresses of the scripts of embedded pages, by what each brings. */
const findScripts = onceInBuild(async () => {
  const entries = await getCollection('embed')
  const addressesOf = (kind: string) =>
    Object.fromEntries(
      entries
        .filter(({ id }) => id.startsWith(kind))
        .map((entry) => [
          entry.id.slice(kind.length),
          withBase(`runtime/${embedFileName(entry.id, bundleOf(entry).hash)}`),
        ]),
    )
  const { start, ...parts } = addressesOf('part/')
  const { worker, ...bundles } = addressesOf('text/')
  return { start, parts, worker, bundles }
})

/** What an embedded page needs: the address of its first script, and the data that script reads. */
export async function embedPage(chapter: ExecutedChapter): Promise<{ start: string; data: EmbedData }> {
  const { start, parts, worker, bundles } = await findScripts()
  // Types need a worker of the page's own origin: in a sandbox there is none.
  const page = { ...(await pageChapter(chapter)), worker, bundles, language: undefined }
  return { start, data: { chapter: formatChapter(page), parts } }
}
