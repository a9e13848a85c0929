import { getCollection } from 'astro:content'
import type { APIRoute, GetStaticPaths } from 'astro'
import { bundleOf } from '../../build/bundleLoader.ts'
import { bundleFileName } from '../../bundles/bundleFileName.ts'

/** Code that the worker runs, one file a module, named by its content. */
export const getStaticPaths = (async () =>
  (await getCollection('bundles')).map((entry) => {
    const { text, hash } = bundleOf(entry)
    return { params: { file: bundleFileName(entry.id, hash) }, props: { text } }
  })) satisfies GetStaticPaths

export const GET: APIRoute = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'text/javascript; charset=utf-8' } })
