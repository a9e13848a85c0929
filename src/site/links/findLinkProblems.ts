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
  const pages = new Map<string, PageLinks>()
  const written = files.filter((file) => texts.test(file) && !machinery.test(file))
  const textOf = new Map(written.map((file) => [file, readFileSync(join(dist, file), 'utf8')]))
  for (const [file, text] of textOf) if (/\.(?:html|svg)$/.test(file)) pages.set(file, readPage(text))

  const full = new RegExp(`${escape(root.href)}[^\\s"'<>()\\[\\]{}|\\\\\`^*]*`, 'g')
  // Paths that the page's data names, for its scripts to fetch.
  const data = new RegExp(`"(?:data|url|sandbox|worker|types|src)":"(/[^"\\\\]*)"`, 'g')
  return [...textOf].flatMap(([file, text]) => {
    const page = pages.get(file)
    const here = new URL(file.replace(/(^|\/)index\.html$/, '$1'), root)
    const links = [
      ...(page?.links ?? []),
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
    const wrong = links.flatMap(({ address, element }) => {
      const fault = faultOf(address, here)
      return fault === undefined ? [] : [`${file}: ${element} ${address}: ${fault}`]
    })
    return [...new Set([...wrong, ...(page?.faults ?? []).map((fault) => `${file}: ${fault}`)])]
  })

  function faultOf(address: string, here: URL): string | undefined {
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
    const target = pages.get(file)
    if (id === '' || !target || !/\.(?:html|svg)$/.test(file) || target.ids.has(id)) return undefined
    return `expected an element with the id "${id}" in ${file}, found none`
  }
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
