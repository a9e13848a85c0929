import { getCollection } from 'astro:content'
import type { APIRoute, GetStaticPaths } from 'astro'
import { bundleOf } from '../../build/bundleLoader.ts'
import { embedFileName } from '../../build/embedPage.ts'
import { bundleFileName, languageFileName } from '../../bundles/bundleFileName.ts'

/** Code that workers run and the types their editor knows, one file each, named by its content. */
export const getStaticPaths = (async () => {
  const [bundles, language, embed] = await Promise.all([
    getCollection('bundles'),
    getCollection('language'),
    getCollection('embed'),
  ])
  return [
    ...bundles.map((entry) => ({ entry, nameOf: bundleFileName })),
    ...language.map((entry) => ({ entry, nameOf: languageFileName })),
    ...embed.map((entry) => ({ entry, nameOf: embedFileName })),
  ].map(({ entry, nameOf }) => {
    const { text, hash } = bundleOf(entry)
    return { params: { file: nameOf(entry.id, hash) }, props: { text } }
  })
}) satisfies GetStaticPaths

export const GET: APIRoute = ({ props, params }) => {
  const type = params.file?.endsWith('.json') ? 'application/json' : 'text/javascript; charset=utf-8'
  return new Response(props.text, { headers: { 'content-type': type } })
}
