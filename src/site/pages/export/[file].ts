import type { APIRoute, GetStaticPaths } from 'astro'
import { exportFiles } from '../../build/exportFiles.ts'
import { findChapters } from '../../build/findCell.ts'
import { siteAddress } from '../../build/siteAddress.ts'

/** `/export/<slug>.ts`, `.py`, `.ipynb`: a chapter for Node, Python and Jupyter. */
export const getStaticPaths = (async () =>
  (await findChapters()).flatMap((chapter) =>
    exportFiles(chapter, siteAddress(new URL(import.meta.env.SITE))).map(({ name, ...file }) => ({
      params: { file: name },
      props: file,
    })),
  )) satisfies GetStaticPaths

export const GET: APIRoute = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': `${props.mediaType}; charset=utf-8` } })
