import type { APIRoute } from 'astro'
import { architectures, recordedWith } from '../../library/architectures/index.ts'

/** `/architectures.json`: all architectures of timm, and what they were recorded with. */
export const GET: APIRoute = () => Response.json({ ...recordedWith, architectures })
