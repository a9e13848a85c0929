import type { APIRoute, GetStaticPaths } from 'astro'
import { citationFiles, citationResponse } from '../../../build/citationFiles.ts'
import { cellCitation } from '../../../build/citations.ts'
import { findChapters } from '../../../build/findCell.ts'
import { siteAddress } from '../../../build/siteAddress.ts'

/** `/cite/<slug>/<cell>.bib`, `.json`, `.ris`, `.md` …: how a cell is cited. */
export const getStaticPaths = (async () =>
  (await findChapters()).flatMap((chapter) =>
    chapter.cells.flatMap((cell) =>
      citationFiles(cell.id, cellCitation(chapter, cell, siteAddress(new URL(import.meta.env.SITE)))).map(
        ({ name, ...file }) => ({ params: { slug: chapter.slug, file: name }, props: file }),
      ),
    ),
  )) satisfies GetStaticPaths

export const GET: APIRoute = ({ props }) => citationResponse({ mediaType: props.mediaType, text: props.text })
