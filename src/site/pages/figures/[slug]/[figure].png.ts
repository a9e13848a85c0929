import type { APIRoute, GetStaticPaths } from 'astro'
import { figureFiles } from '../../../build/figureFiles.ts'
import { findChapters } from '../../../build/findCell.ts'
import { pictureResponse } from '../../../build/pictureResponse.ts'
import { standaloneSvg } from '../../../build/standaloneSvg.ts'

/** `/figures/<slug>/<cell>.png` and `.dark.png`: a chart for places that take no SVG, 1280 pixels wide. */
export const getStaticPaths = (async () =>
  figureFiles(await findChapters()).map(({ slug, name, chart, theme }) => ({
    params: { slug, figure: name },
    props: { svg: standaloneSvg(chart, theme) },
  }))) satisfies GetStaticPaths

export const GET: APIRoute = ({ props }) => pictureResponse(props.svg, 1280)
