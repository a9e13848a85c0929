import { Parser } from 'htmlparser2'

/** What a page links to and what it offers as aims. */
export interface PageLinks {
  /** Addresses as they are written, with the element that has them. */
  links: { address: string; element: string }[]
  ids: Set<string>
  /** Ids that stand twice, and references to ids that do not stand at all. */
  faults: string[]
}

const addresses: Record<string, string[]> = {
  a: ['href'],
  area: ['href'],
  audio: ['src'],
  embed: ['src'],
  form: ['action'],
  iframe: ['src'],
  image: ['href', 'xlink:href'],
  img: ['src'],
  link: ['href'],
  object: ['data'],
  script: ['src'],
  source: ['src'],
  use: ['href', 'xlink:href'],
  video: ['src', 'poster'],
}
const references = [
  'for',
  'aria-controls',
  'aria-describedby',
  'aria-details',
  'aria-labelledby',
  'aria-owns',
]
const metaAddresses = /^(?:og:(?:url|image|audio|video)|twitter:(?:image|player)|citation_\w+_url)$/

/** Reads the links, ids and references between ids of an HTML page or an SVG picture. */
export function readPage(html: string): PageLinks {
  const links: PageLinks['links'] = []
  const ids = new Set<string>()
  const faults: string[] = []
  const wanted: { id: string; by: string }[] = []
  const add = (address: string | undefined, element: string) => {
    if (address !== undefined && address !== '') links.push({ address, element })
  }
  const parser = new Parser({
    onopentag(name, attributes) {
      const { id } = attributes
      if (id !== undefined) {
        if (ids.has(id)) faults.push(`two elements have the id "${id}"`)
        ids.add(id)
      }
      for (const key of addresses[name] ?? []) add(attributes[key], `<${name} ${key}>`)
      for (const part of attributes.srcset?.split(',') ?? [])
        add(part.trim().split(/\s/)[0], `<${name} srcset>`)
      if (name === 'meta') {
        const { property, content = '', 'http-equiv': header } = attributes
        const key = property ?? attributes.name ?? ''
        if (metaAddresses.test(key)) add(content, `<meta ${key}>`)
        if (header?.toLowerCase() === 'refresh') add(/url=(.+)$/i.exec(content)?.[1], '<meta refresh>')
      }
      // Where the page's own scripts fetch from.
      if (name === 'site-search') add(attributes['data-index'], '<site-search data-index>')
      for (const key of references) {
        for (const id of attributes[key]?.split(/\s+/).filter(Boolean) ?? [])
          wanted.push({ id, by: `<${name} ${key}>` })
      }
    },
  })
  parser.end(html)
  for (const { id, by } of wanted)
    if (!ids.has(id)) faults.push(`${by} names the id "${id}", which no element has`)
  return { links, ids, faults }
}
