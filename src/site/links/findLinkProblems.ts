import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPage, type PageLinks } from './readPage.ts'

export interface LinkOptions {
  /** Folder of the built site. */
  dist: string
  /** Origin of the site: `https://lossbook.dev`. */
  site: string
  /** Path that the site stands under: `/` or `/lossbook/`. */
  base: string
}

const machinery = /^(?:_astro|pagefind|runtime\/[^/]+$)/
const texts = /\.(?:bib|css|html|ipynb|json|md|py|ris|svg|ts|txt|xml)$/

/**
 * Links within a built site that lead nowhere, each as `file: link: what is wrong`: to files that are not there, to ids that the
 * page has not, out of the base path; and ids that are double or referred to in vain. Full addresses of the site are looked for in
 * every text file. Links to other sites are not looked at.
 */
export function findLinkProblems({ dist, site, base }: LinkOptions): string[] {
  const root = new URL(`/${base}/`.replace(/\/+/g, '/'), site)
  const files = globSync('**/*', { cwd: dist, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name).slice(dist.replace(/\/?$/, '/').length).replaceAll('\\', '/'),
    )
    .sort()
  // The page for lost readers names an address of its own that no server has.
  const present = new Set([...files, '404/index.html'])
  const idsOf = new Map<string, ReadonlySet<string>>()
  const full = new RegExp(`${escape(root.href)}[^\\s"'<>()\\[\\]{}|\\\\\`^*]*`, 'g')
  // One text at a time is in memory; links to ids wait until all pages were read.
  const found = files
    .filter((file) => texts.test(file) && !machinery.test(file))
    .flatMap((file) => problemsOf(file, readFileSync(join(dist, file), 'utf8')))
  return found.flatMap((problem) => {
    if (typeof problem === 'string') return [problem]
    const ids = idsOf.get(problem.target)
    return ids && !ids.has(problem.id)
      ? [`${problem.link}: expected an element with the id "${problem.id}" in ${problem.target}, found none`]
      : []
  })

  function problemsOf(file: string, text: string): (string | LinkToId)[] {
    const page = /\.(?:html|svg)$/.test(file) ? readPage(text) : undefined
    if (page) idsOf.set(file, page.ids)
    const here = new URL(file.replace(/(^|\/)index\.html$/, '$1'), root)
    const links = [...(page?.links ?? []), ...linksInText(file, text, full)]
    // A page has many links twice.
    const unique = new Map(links.map((link) => [`${file}: ${link.element} ${link.address}`, link.address]))
    return [
      ...[...unique].flatMap(([link, address]): (string | LinkToId)[] => {
        const fault = faultOf(address, here)
        if (fault === undefined) return []
        return typeof fault === 'string' ? [`${link}: ${fault}`] : [{ ...fault, link }]
      }),
      ...new Set((page?.faults ?? []).map((fault) => `${file}: ${fault}`)),
    ]
  }

  function faultOf(address: string, here: URL): string | { target: string; id: string } | undefined {
    if (!URL.canParse(address, here)) return 'is no address'
    const url = new URL(address, here)
    if (url.origin !== root.origin || /^(?:data|blob|mailto|javascript):/.test(url.protocol)) return undefined
    if (!url.pathname.startsWith(root.pathname)) return `leaves the base path ${root.pathname}`
    const path = decodeURIComponent(url.pathname.slice(root.pathname.length))
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path
    if (!present.has(file)) {
      return present.has(`${path}/index.html`)
        ? 'lacks the slash at its end'
        : `expected the file ${file}, found none`
    }
    const id = decodeURIComponent(url.hash.slice(1))
    return id === '' || !/\.(?:html|svg)$/.test(file) ? undefined : { target: file, id }
  }
}

/** A link to an element, which is there or not. */
interface LinkToId {
  /** `file: element address` */
  link: string
  target: string
  id: string
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

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
