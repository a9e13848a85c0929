import type { APIRoute } from 'astro'
import { architectures, recordedWith } from '../../library/architectures/index.ts'
import { architecturesText } from '../architectures/architecturesText.ts'

/** `/architectures.txt`: the same for people. */
export const GET: APIRoute = () =>
  new Response(architecturesText(architectures, recordedWith), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
