import type { APIRoute } from 'astro'
import { apiIndex, type IndexedChapter } from '../../build/apiIndex.ts'
import type { ExecutedChapter } from '../../build/executedChapter.ts'
import { mapChapters } from '../../build/mapChapters.ts'
import { siteAddress } from '../../build/siteAddress.ts'

/** `/api/index.json`: all chapters and cells, and where their forms lie. */
export const GET: APIRoute = async ({ site }) =>
  Response.json(apiIndex(await mapChapters(indexed), siteAddress(site)))

function indexed({ cells, ...chapter }: ExecutedChapter): IndexedChapter {
  return { ...chapter, cells: cells.map(({ id, proof }) => ({ id, proof })) }
}
