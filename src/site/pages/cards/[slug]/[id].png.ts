import type { APIRoute, GetStaticPaths } from 'astro'
import { cellCard } from '../../../build/cards.ts'
import { cardSize, cardSvg } from '../../../build/cardSvg.ts'
import { findChapters } from '../../../build/findCell.ts'
import { pictureResponse } from '../../../build/pictureResponse.ts'

/** `/cards/<slug>/<cell>.png`: what a link to an embedded cell shows where links unfold. */
export const getStaticPaths = (async () =>
  (await findChapters()).flatMap((chapter) =>
    (chapter.inLargeBook ? [] : chapter.cells).map((cell) => ({
      params: { slug: chapter.slug, id: cell.id },
      props: { svg: cardSvg(cellCard(chapter, cell)) },
    })),
  )) satisfies GetStaticPaths

export const GET: APIRoute = ({ props }) => pictureResponse(props.svg, cardSize.width)
