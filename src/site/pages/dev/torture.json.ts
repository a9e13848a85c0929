import type { APIRoute } from 'astro'
import { formatChapter } from '../../../runtime/page/chapterText.ts'
import { findBundles } from '../../build/findBundles.ts'
import { pageChapter } from '../../build/pageChapter.ts'
import { withBase } from '../../build/withBase.ts'
import { tortureChapter } from '../../dev/tortureChapter.ts'

/** What `/dev/torture/` needs to bring its cells to life. */
export const GET: APIRoute = async () =>
  new Response(formatChapter(pageChapter(tortureChapter(), await findBundles(), withBase)), {
    headers: { 'content-type': 'application/json' },
  })
