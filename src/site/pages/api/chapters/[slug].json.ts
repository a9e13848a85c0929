import type { APIRoute, GetStaticPaths } from 'astro'
import { apiChapter } from '../../../build/apiChapter.ts'
import { findChapters } from '../../../build/findCell.ts'

/** `/api/chapters/<slug>.json`: a chapter's cells, outputs, references and proofs, for tests and tools. */
export const getStaticPaths = (async () =>
  (await findChapters()).map((chapter) => ({
    params: { slug: chapter.slug },
    props: { chapter },
  }))) satisfies GetStaticPaths

export const GET: APIRoute = ({ props }) => Response.json(apiChapter(props.chapter))
