import { rasterize } from './rasterize.ts'

/** A drawing as the answer to a request for a PNG. */
export async function pictureResponse(svg: string, width: number): Promise<Response> {
  const png = await rasterize(svg, width)
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } })
}
