import { cardFile } from './cardFile.ts'
import type { AddressOf } from './citations.ts'
import { chapterCounts } from './chapterCounts.ts'
import type { ExecutedCell, ExecutedChapter } from './executedChapter.ts'

/** What the list needs of a chapter. */
export type IndexedChapter = Pick<
  ExecutedChapter,
  'slug' | 'title' | 'description' | 'version' | 'reference' | 'inLargeBook'
> & { cells: Pick<ExecutedCell, 'id' | 'proof'>[] }

/** The public list of all there is, with full addresses; its form is stable: fields are added, never renamed. */
export function apiIndex(chapters: IndexedChapter[], addressOf: AddressOf) {
  return {
    name: 'Lossbook',
    version: chapters[0]?.version ?? null,
    url: addressOf('/'),
    chapters: chapters.map((chapter) => {
      const { slug, title, description, reference, cells } = chapter
      return {
        slug,
        title,
        description,
        url: addressOf(`chapters/${slug}/`),
        markdown: addressOf(`chapters/${slug}.md`),
        api: addressOf(`api/chapters/${slug}.json`),
        badge: addressOf(`badges/${slug}.svg`),
        citation: citationAddresses(`cite/${slug}`, addressOf),
        reference: reference ?? null,
        ...chapterCounts(chapter),
        cells: cells.map(({ id, proof }) => ({
          id,
          url: `${addressOf(`chapters/${slug}/`)}#${id}`,
          proof: proof.status,
          embed: addressOf(`embed/${slug}/${id}/`),
          card: addressOf(cardFile(chapter, id)),
          citation: citationAddresses(`cite/${slug}/${id}`, addressOf),
        })),
      }
    }),
  }
}

function citationAddresses(path: string, addressOf: AddressOf): Record<string, string> {
  return Object.fromEntries(
    ['bib', 'ris', 'json', 'md', 'txt'].map((ending) => [ending, addressOf(`${path}.${ending}`)]),
  )
}
