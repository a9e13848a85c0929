import { mapChapters } from '../build/mapChapters.ts'
import { findPages } from '../build/findPages.ts'
import { slugOf } from '../build/slugOf.ts'
import { withBase } from '../build/withBase.ts'
import { chapterDigest } from './chapterDigest.ts'
import { findProofRecords } from './findProofRecords.ts'
import { proofTable, type ProofTable } from './proofTable.ts'

/** The records of content/proof beside the chapters of this build, in reading order. */
export async function findProofTable(): Promise<ProofTable> {
  const digests = new Map(await mapChapters(({ slug, cells }) => [slug, chapterDigest(cells)] as const))
  const chapters = (await findPages()).map(({ id, data }) => {
    const slug = slugOf(id) ?? id
    return {
      slug,
      title: data.title,
      href: withBase(`/${id}/`),
      digest: digests.get(slug) ?? chapterDigest([]),
    }
  })
  return proofTable(chapters, findProofRecords())
}
