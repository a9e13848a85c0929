import { getCollection } from 'astro:content'
import type { ChapterData, ChapterDataCell } from '../../runtime/page/chapterData.ts'
import { languageFileName } from '../bundles/bundleFileName.ts'
import { bundleOf } from './bundleLoader.ts'
import type { ExecutedCell, ExecutedChapter } from './executedChapter.ts'
import { onceInBuild } from './onceInBuild.ts'
import { pageBundles } from './pageBundles.ts'
import { withBase } from './withBase.ts'

/** Addresses of what stands behind the editor. */
const findLanguage = onceInBuild(async () => {
  const language = await getCollection('language')
  const addressOf = Object.fromEntries(
    language.map((entry) => [
      entry.id,
      withBase(`runtime/${languageFileName(entry.id, bundleOf(entry).hash)}`),
    ]),
  )
  return { worker: addressOf.language, types: addressOf.types }
})

/** The data of a page's chapter, as `runtime/page` reads it. */
export async function pageChapter(chapter: ExecutedChapter): Promise<ChapterData> {
  const [{ worker, bundles }, language] = await Promise.all([pageBundles(), findLanguage()])
  return {
    slug: chapter.slug,
    version: chapter.version,
    cells: chapter.cells.map((cell) => pageCell(cell, chapter)),
    bundles,
    sandbox: withBase('sandbox.html'),
    worker,
    language,
  }
}

function pageCell(cell: ExecutedCell, chapter: ExecutedChapter): ChapterDataCell {
  const { id, source, options, compiled, reference, outputs, error } = cell
  const { torch = '', timm = '' } = chapter.reference ?? {}
  return {
    id,
    source,
    compiled: compiled ?? { body: '', insertions: [], imports: [], inputs: [], definitions: [] },
    problem: compiled ? undefined : error,
    options,
    reference: reference && { ...reference, torch, timm },
    widgets: outputs.flatMap((output) => (output.kind === 'input' ? [output.value] : [])),
  }
}
