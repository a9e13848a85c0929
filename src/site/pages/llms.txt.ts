import type { APIRoute } from 'astro'
import { chapterSummaries } from '../build/chapterSummaries.ts'
import { llmsText } from '../build/llmsText.ts'
import { siteAddress } from '../build/siteAddress.ts'

export const GET: APIRoute = async ({ site }) =>
  new Response(llmsText(await chapterSummaries(), siteAddress(site)), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
