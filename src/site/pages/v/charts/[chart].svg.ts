import type { APIRoute, GetStaticPaths } from 'astro'
import { standaloneSvg } from '../../../build/standaloneSvg.ts'
import { findReleases } from '../../../releases/findReleases.ts'

/** `/v/charts/<name>.svg`: a chart that a cell of some release drew. */
export const getStaticPaths = (() => {
  const texts = import.meta.glob<string>('../../../../../content/releases/charts/*.svg', {
    eager: true,
    query: '?raw',
    import: 'default',
  })
  const outputs = findReleases()
    .flatMap(({ chapters }) => chapters.flatMap(({ cells }) => cells.flatMap((cell) => cell.outputs)))
    .flatMap((output) => (output.kind === 'chart' ? [output] : []))
  const svgs = new Map(
    outputs.map(({ chart, title, description }) => {
      const svg = texts[`../../../../../content/releases/charts/${chart}.svg`]
      if (svg === undefined) throw new Error(`content/releases: expected charts/${chart}.svg, found none`)
      return [chart, standaloneSvg({ kind: 'chart', svg, title, description })]
    }),
  )
  return [...svgs].map(([chart, svg]) => ({ params: { chart }, props: { svg } }))
}) satisfies GetStaticPaths

export const GET: APIRoute = ({ props }) =>
  new Response(props.svg, { headers: { 'content-type': 'image/svg+xml; charset=utf-8' } })
