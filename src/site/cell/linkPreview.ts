import { cardSize } from '../build/cardSvg.ts'
import type { AddressOf } from '../build/citations.ts'
import { markAttribute } from './markAttribute.ts'

export interface Preview {
  /** `slug` or `slug/cell`. */
  name: string
  /** Path of its picture. */
  card: string
  /** What the picture shows. */
  alt: string
}

/** What a page's head tells places that unfold links to it: its picture, and where its oEmbed lies. */
export function linkPreview({ name, card, alt }: Preview, addressOf: AddressOf): string {
  const properties = {
    'og:image': addressOf(card),
    'og:image:width': cardSize.width,
    'og:image:height': cardSize.height,
    'og:image:alt': alt,
  }
  const metas = Object.entries(properties).map(
    ([property, content]) => `<meta property="${property}"${markAttribute('content', content)}>`,
  )
  const oembed = addressOf(`oembed/${name}.json`)
  return `${metas.join('')}<link rel="alternate" type="application/json+oembed"${markAttribute('href', oembed)}>`
}
