import { readPage, type PageLinks } from './readPage.ts'

/** What a file of the built site links to, and what it offers as aims. */
export interface FileLinks {
  /** Links to files of the site, and to ids in them where `id` is not empty. */
  links: { /** `file: element address` */ link: string; path: string; id: string }[]
  /** Absent where nothing can be linked to but the whole. */
  ids?: ReadonlySet<string>
  /** What is wrong whatever else the site has, each as `file: link: fault` or `file: fault`. */
  faults: string[]
}

const machinery = /^(?:_astro|pagefind|runtime\/[^/]+$)/
const texts = /\.(?:bib|css|html|ipynb|json|md|py|ris|svg|ts|txt|xml)$/

/** Whether a file is one that links are looked for in. */
export function hasLinks(file: string): boolean {
  return texts.test(file) && !machinery.test(file)
}

/**
 * Makes what reads the links of a site's files. Full addresses of the site are looked for in every text; links to other sites are
 * not looked at.
 *
 * @param home full address of the site's first page
 * @returns a function of a file's path from there and its text
 */
export function linkReader(home: URL): (file: string, text: string) => FileLinks {
  const full = new RegExp(`${RegExp.escape(home.href)}[^\\s"'<>()\\[\\]{}|\\\\\`^*]*`, 'g')
  return (file, text) => {
    const page = /\.(?:html|svg)$/.test(file) ? readPage(text) : undefined
    const here = new URL(file.replace(/(^|\/)index\.html$/, '$1'), home)
    const links: FileLinks['links'] = []
    const faults = new Set((page?.faults ?? []).map((fault) => `${file}: ${fault}`))
    // A page has many links twice.
    const seen = new Set<string>()
    for (const { element, address } of [...(page?.links ?? []), ...linksInText(file, text, full)]) {
      const name = `${element} ${address}`
      if (seen.has(name)) continue
      seen.add(name)
      const link = `${file}: ${name}`
      const aim = aimOf(address, here, home)
      if (typeof aim === 'string') faults.add(`${link}: ${aim}`)
      else if (aim) links.push({ link, ...aim })
    }
    return { links, ids: page?.ids, faults: [...faults] }
  }
}

/** Where a link leads within the site; `undefined` when it leaves it, and what is wrong when it should not. */
function aimOf(address: string, here: URL, home: URL): { path: string; id: string } | string | undefined {
  const url = URL.parse(address, here)
  if (url === null) return 'is no address'
  if (url.origin !== home.origin || /^(?:data|blob|mailto|javascript):/.test(url.protocol)) return undefined
  if (!url.pathname.startsWith(home.pathname)) return `leaves the base path ${home.pathname}`
  const path = decodeURIComponent(url.pathname.slice(home.pathname.length))
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path
  return { path: file, id: /\.(?:html|svg)$/.test(file) ? decodeURIComponent(url.hash.slice(1)) : '' }
}

// Paths that the page's data names, for its scripts to fetch.
const data = /"(?:data|url|sandbox|worker|types|src)":"(\/[^"\\]*)"/g

function linksInText(file: string, text: string, full: RegExp): PageLinks['links'] {
  return [
    ...[...text.matchAll(full)].map(([address]) => ({
      address: address.replace(/(?:&#?\w+;|[.,;:!])+$/, ''),
      element: 'text',
    })),
    ...(/\.(?:html|json)$/.test(file)
      ? [...text.matchAll(data)].map(([, address]) => ({ address: address!, element: 'data' }))
      : []),
    ...(file.endsWith('.css')
      ? [...text.matchAll(/url\(["']?([^"')]+)/g)].map(([, address]) => ({
          address: address!,
          element: 'url()',
        }))
      : []),
  ]
}
