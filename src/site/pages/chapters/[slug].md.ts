import type { APIRoute, GetStaticPaths } from 'astro'
import { chapterMarkdown } from '../../build/chapterMarkdown.ts'
import { findChapter } from '../../build/findCell.ts'
import { findPages } from '../../build/findPages.ts'
import { siteAddress } from '../../build/siteAddress.ts'

/** `/chapters/<slug>.md`: a chapter as plain Markdown, outputs included. */
export const getStaticPaths = (async () =>
  (await findPages()).map(({ id, body = '' }) => ({
    params: { slug: id.replace(/^chapters\//, '') },
    props: { body },
  }))) satisfies GetStaticPaths

export const GET: APIRoute = async ({ params, props, site }) =>
  new Response(chapterMarkdown(props.body, await findChapter(params.slug!), siteAddress(site)), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  })
