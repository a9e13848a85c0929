import type { APIRoute } from 'astro'
import { findCell, findChapters } from '../../../build/findCell.ts'
import { cellOembed } from '../../../build/oembed.ts'
import { siteAddress } from '../../../build/siteAddress.ts'

/** `/oembed/<slug>/<cell>.json`: a cell for places that unfold links; its page, `/embed/<slug>/<cell>/`, leads here. */
export const getStaticPaths = async () =>
  (await findChapters()).flatMap(({ slug, cells }) => cells.map(({ id }) => ({ params: { slug, id } })))

export const GET: APIRoute = async ({ params, site }) => {
  const { chapter, cell } = await findCell(params.slug!, params.id!)
  return Response.json(cellOembed(chapter, cell, siteAddress(site)))
}
