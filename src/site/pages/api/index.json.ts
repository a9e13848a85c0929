import type { APIRoute } from 'astro'
import { apiIndex } from '../../build/apiIndex.ts'
import { findChapters } from '../../build/findCell.ts'
import { siteAddress } from '../../build/siteAddress.ts'

/** `/api/index.json`: all chapters and cells, and where their forms lie. */
export const GET: APIRoute = async ({ site }) =>
  Response.json(apiIndex(await findChapters(), siteAddress(site)))
