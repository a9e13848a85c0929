import { markAttribute } from './markAttribute.ts'

/**
 * Leads to a citation as a file; with scripts, `runtime/page` opens all formats of it instead.
 *
 * @param pathOf see `withBase`
 * @param id the cell; the whole chapter without it
 */
export function citeLink(pathOf: (path: string) => string, slug: string, id?: string): string {
  const about = id === undefined ? 'Cite this chapter' : `Cite cell ${id}`
  const href = pathOf(`cite/${id === undefined ? slug : `${slug}/${id}`}.txt`)
  return `<a data-cite data-pagefind-ignore${markAttribute('href', href)}${markAttribute('aria-label', about)}>${id === undefined ? about : 'Cite'}</a>`
}
