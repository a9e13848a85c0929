import type { CitationRecord } from '../../cite/types.ts'
import type { AddressOf } from './citations.ts'
import type { ExecutedChapter } from './executedChapter.ts'

/** A chapter in the words of schema.org, as JSON-LD: a learning resource whose parts are the cells. */
export function learningResource(
  { description, version, slug, cells }: ExecutedChapter,
  { title, url, date, authors }: CitationRecord,
  addressOf: AddressOf,
) {
  return {
    '@context': 'https://schema.org',
    '@type': 'LearningResource',
    '@id': url,
    url,
    name: title,
    description,
    inLanguage: 'en',
    version,
    datePublished: date?.slice(0, 10),
    license: 'https://www.apache.org/licenses/LICENSE-2.0',
    author: authors.map((name) => ({ '@type': 'Organization', name })),
    isPartOf: { '@type': 'Book', name: 'Lossbook', url: addressOf('/') },
    encoding: {
      '@type': 'MediaObject',
      contentUrl: addressOf(`chapters/${slug}.md`),
      encodingFormat: 'text/markdown',
    },
    hasPart: cells
      .filter(({ options }) => !options.hidden)
      .map(({ id }) => ({ '@type': 'SoftwareSourceCode', '@id': `${url}#${id}` })),
  }
}
