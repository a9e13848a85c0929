import type { APIRoute, GetStaticPaths } from 'astro'
import { findReleases } from '../../../releases/findReleases.ts'
import { formatReleased } from '../../../releases/formatReleased.ts'

/** `/v/<version>/<slug>.json`: what the cells of a chapter printed in a release. What they print now, `/v/latest/…`, stands beside its page. */
export const getStaticPaths = (() =>
  findReleases().flatMap(({ version, chapters }) =>
    chapters.map((chapter) => ({
      params: { version, slug: chapter.slug },
      props: { text: formatReleased(chapter) },
    })),
  )) satisfies GetStaticPaths

export const GET: APIRoute = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'application/json' } })
