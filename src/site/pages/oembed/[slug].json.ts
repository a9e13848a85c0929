import type { APIRoute } from 'astro'
import { findChapter, findChapters } from '../../build/findCell.ts'
import { chapterOembed } from '../../build/oembed.ts'
import { siteAddress } from '../../build/siteAddress.ts'

/** `/oembed/<slug>.json`: a chapter for places that unfold links; its page leads here. */
export const getStaticPaths = async () => (await findChapters()).map(({ slug }) => ({ params: { slug } }))

export const GET: APIRoute = async ({ params, site }) =>
  Response.json(chapterOembed(await findChapter(params.slug!), siteAddress(site)))
