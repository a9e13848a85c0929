import type { APIRoute, GetStaticPaths } from 'astro'
import { citationFiles, citationResponse } from '../../build/citationFiles.ts'
import { chapterCitation } from '../../build/citations.ts'
import { findChapters } from '../../build/findCell.ts'
import { siteAddress } from '../../build/siteAddress.ts'

/** `/cite/<slug>.bib`, `.json`, `.ris`, `.md` …: how a chapter is cited. */
export const getStaticPaths = (async () =>
  (await findChapters()).flatMap((chapter) =>
    citationFiles(chapter.slug, chapterCitation(chapter, siteAddress(new URL(import.meta.env.SITE)))).map(
      ({ name, ...file }) => ({ params: { file: name }, props: file }),
    ),
  )) satisfies GetStaticPaths

export const GET: APIRoute = ({ props }) => citationResponse({ mediaType: props.mediaType, text: props.text })
