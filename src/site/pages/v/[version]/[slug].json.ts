import type { APIRoute, GetStaticPaths } from 'astro'
import tfjs from '@tensorflow/tfjs/package.json'
import { findChapters } from '../../../build/findCell.ts'
import { findReleases } from '../../../releases/findReleases.ts'
import { formatReleased } from '../../../releases/formatReleased.ts'
import { releasedChapter } from '../../../releases/releasedChapter.ts'

/** `/v/<version>/<slug>.json`: what the cells of a chapter printed in a release; `/v/latest/…`: what they print now. */
export const getStaticPaths = (async () => {
  const latest = (await findChapters()).map((chapter) => releasedChapter(chapter, tfjs.version))
  const kept = findReleases().flatMap(({ version, chapters }) =>
    chapters.map((chapter) => ({ version, chapter })),
  )
  return [...latest.map((chapter) => ({ version: 'latest', chapter })), ...kept].map(
    ({ version, chapter }) => ({
      params: { version, slug: chapter.slug },
      props: { text: formatReleased(chapter) },
    }),
  )
}) satisfies GetStaticPaths

export const GET: APIRoute = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'application/json' } })
