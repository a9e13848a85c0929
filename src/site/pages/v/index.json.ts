import type { APIRoute } from 'astro'
import { findReleases } from '../../releases/findReleases.ts'

/** `/v/index.json`: the versions whose values are kept, newest first. */
export const GET: APIRoute = () =>
  Response.json({ versions: findReleases().map(({ version, released }) => ({ version, released })) })
