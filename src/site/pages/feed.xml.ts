import type { APIRoute } from 'astro'
import { siteAddress } from '../build/siteAddress.ts'
import { atomFeed } from '../releases/atomFeed.ts'
import { findReleases } from '../releases/findReleases.ts'

/** `/feed.xml`: one entry a release, with the printed values that it changed. */
export const GET: APIRoute = ({ site }) =>
  new Response(atomFeed(findReleases(), siteAddress(site)), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  })
