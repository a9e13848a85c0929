import type { APIRoute, GetStaticPaths } from 'astro'
import { chapterCard } from '../../build/cards.ts'
import { cardSize, cardSvg } from '../../build/cardSvg.ts'
import { findChapters } from '../../build/findCell.ts'
import { pictureResponse } from '../../build/pictureResponse.ts'

/** `/cards/<slug>.png`: what a link to a chapter shows where links unfold. */
export const getStaticPaths = (async () =>
  (await findChapters()).map((chapter) => ({
    params: { slug: chapter.slug },
    props: { svg: cardSvg(chapterCard(chapter)) },
  }))) satisfies GetStaticPaths

export const GET: APIRoute = ({ props }) => pictureResponse(props.svg, cardSize.width)
