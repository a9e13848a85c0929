import type { PageFound } from './pagefind.ts'

/** A cell or section of a page in which words were found. */
export interface Place {
  url: string
  /** `Cell jsd-without-alpha`, a heading, or the page's title. */
  title: string
  /** Text around the first hit, word by word. */
  words: { text: string; isHit: boolean }[]
}

const wordsBefore = 4
const wordsShown = 18

/**
 * The cells and sections in which a search found its words, those with most hits first. Pagefind itself knows sections only, but
 * it keeps where every element with an id begins, and a cell has one at its end, `<id>-end`.
 */
export function findPlaces({ url, meta, anchors, locations, content }: PageFound): Place[] {
  const words = content.split(/\s+/)
  const page = url.replace(/#.*/, '')
  let section = { url: page, title: meta.title ?? page }
  const cells = new Set(anchors.flatMap(({ element, id }) => (element === 'live-cell' ? [id] : [])))
  const starts = [{ location: 0, place: section }]
  for (const { element, id, text = '', location } of [...anchors].sort((a, b) => a.location - b.location)) {
    if (/^h[1-6]$/.test(element) && /\S/.test(text)) {
      section = { url: id === '_top' ? page : `${page}#${id}`, title: text }
      starts.push({ location, place: section })
    } else if (element === 'live-cell') {
      starts.push({ location, place: { url: `${page}#${id}`, title: `Cell ${id}` } })
    } else if (cells.has(id.replace(/-end$/, '')) && id.endsWith('-end')) {
      starts.push({ location, place: section })
    }
  }
  const found = new Map<string, Place & { hits: number }>()
  for (const location of [...locations].sort((a, b) => a - b)) {
    const at = starts.findLastIndex((start) => start.location <= location)
    const { place, location: from } = starts[at]!
    const known = found.get(place.url)
    if (known) known.hits++
    else found.set(place.url, { ...place, hits: 1, words: around(location, from, starts[at + 1]?.location) })
  }
  return [...found.values()]
    .sort((a, b) => b.hits - a.hits)
    .map(({ url, title, words }) => ({ url, title, words }))

  function around(hit: number, from: number, to = words.length): Place['words'] {
    const first = Math.max(hit - wordsBefore, from)
    return words
      .slice(first, Math.min(first + wordsShown, to))
      .map((text, i) => ({ text, isHit: locations.includes(first + i) }))
  }
}
