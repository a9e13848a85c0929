import type { APIRoute, GetStaticPaths } from 'astro'
import { badgeSvg } from '../../build/badgeSvg.ts'
import { chapterCounts } from '../../build/chapterCounts.ts'
import { findChapters } from '../../build/findCell.ts'

/** `/badges/<slug>.svg`: how many of a chapter's values match. */
export const getStaticPaths = (async () =>
  (await findChapters()).map((chapter) => {
    const { compared, matching } = chapterCounts(chapter)
    const message = chapter.reference
      ? `${matching} of ${compared} values match PyTorch ${chapter.reference.torch}`
      : 'no values compared'
    return {
      params: { slug: chapter.slug },
      props: { svg: badgeSvg('Lossbook', message, matching === compared) },
    }
  })) satisfies GetStaticPaths

export const GET: APIRoute = ({ props }) =>
  new Response(props.svg, { headers: { 'content-type': 'image/svg+xml; charset=utf-8' } })
