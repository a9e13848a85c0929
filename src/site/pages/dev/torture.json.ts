import type { APIRoute } from 'astro'
import { formatChapter } from '../../../runtime/page/chapterText.ts'
import { pageChapter } from '../../build/pageChapter.ts'
import { tortureChapter } from '../../dev/tortureChapter.ts'

/** What `/dev/torture/` needs to bring its cells to life. */
export const GET: APIRoute = async () =>
  new Response(formatChapter(await pageChapter(tortureChapter())), {
    headers: { 'content-type': 'application/json' },
  })
