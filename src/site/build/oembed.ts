import { formatEmbed } from '../../cite/formatEmbed.ts'
import { cardFile } from './cardFile.ts'
import { cardSize } from './cardSvg.ts'
import { cellCitation, chapterCitation, type AddressOf } from './citations.ts'
import { embedWidth } from './embedHeight.ts'
import type { ExecutedCell, ExecutedChapter } from './executedChapter.ts'

/** What places that unfold links are told of a chapter, as oembed.com describes it: a link with a picture. */
export function chapterOembed(chapter: ExecutedChapter, addressOf: AddressOf) {
  const { title, authors } = chapterCitation(chapter, addressOf)
  return {
    version: '1.0',
    type: 'link' as const,
    title,
    author_name: authors.join(', '),
    provider_name: 'Lossbook',
    provider_url: addressOf('/'),
    cache_age: 86_400,
    ...thumbnail(`cards/${chapter.slug}.png`, addressOf),
  }
}

/** What they are told of a cell's page: a frame in which it runs. */
export function cellOembed(chapter: ExecutedChapter, cell: ExecutedCell, addressOf: AddressOf) {
  const citation = cellCitation(chapter, cell, addressOf)
  return {
    ...chapterOembed(chapter, addressOf),
    type: 'rich' as const,
    title: citation.title,
    html: formatEmbed(citation, embedWidth),
    width: embedWidth,
    height: citation.content!.embed.height,
    ...thumbnail(cardFile(chapter, cell.id), addressOf),
  }
}

function thumbnail(path: string, addressOf: AddressOf) {
  return {
    thumbnail_url: addressOf(path),
    thumbnail_width: cardSize.width,
    thumbnail_height: cardSize.height,
  }
}
