import type { APIRoute, GetStaticPaths } from 'astro'
import { chartFile } from '../../../build/apiChapter.ts'
import { findChapters } from '../../../build/findCell.ts'
import { standaloneSvg } from '../../../build/standaloneSvg.ts'

/** `/figures/<slug>/<cell>.svg`: a chart for places that take a picture. */
export const getStaticPaths = (async () =>
  (await findChapters()).flatMap(({ slug, cells }) =>
    cells.flatMap(({ id, outputs }) =>
      outputs
        .filter((output) => output.kind === 'chart')
        .map((chart, index) => ({
          params: {
            slug,
            figure: chartFile(slug, id, index)
              .split('/')[2]
              .replace(/\.svg$/, ''),
          },
          props: { svg: standaloneSvg(chart) },
        })),
    ),
  )) satisfies GetStaticPaths

export const GET: APIRoute = ({ props }) =>
  new Response(props.svg, { headers: { 'content-type': 'image/svg+xml; charset=utf-8' } })
