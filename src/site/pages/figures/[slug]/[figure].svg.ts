import type { APIRoute, GetStaticPaths } from 'astro'
import { figureFiles } from '../../../build/figureFiles.ts'
import { findChapters } from '../../../build/findCell.ts'
import { standaloneSvg } from '../../../build/standaloneSvg.ts'

/** `/figures/<slug>/<cell>.svg` and `.dark.svg`: a chart for places that take a picture. */
export const getStaticPaths = (async () =>
  figureFiles(await findChapters()).map(({ slug, name, chart, theme }) => ({
    params: { slug, figure: name },
    props: { svg: standaloneSvg(chart, theme) },
  }))) satisfies GetStaticPaths

export const GET: APIRoute = ({ props }) =>
  new Response(props.svg, { headers: { 'content-type': 'image/svg+xml; charset=utf-8' } })
