import type { APIRoute, GetStaticPaths } from 'astro'
import { chapterFile } from '../../../build/chapterFile.ts'
import { findChapters } from '../../../build/findCell.ts'

/** `/runtime/chapters/<slug>.<hash>.json`: what a page needs to bring a chapter's cells to life. */
export const getStaticPaths = (async () =>
  Promise.all(
    (await findChapters()).map(async (chapter) => {
      const { name, text } = await chapterFile(chapter)
      return { params: { file: name }, props: { text } }
    }),
  )) satisfies GetStaticPaths

export const GET: APIRoute = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'application/json' } })
