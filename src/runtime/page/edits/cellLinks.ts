import { makeElement } from '../makeElement.ts'

/** Links to cells, the first few of them, separated by commas. */
export function cellLinks(document: Document, ids: readonly string[]): (Node | string)[] {
  const shown = ids.slice(0, 5)
  const links = shown.flatMap((id, i) => [
    ...(i > 0 ? [', '] : []),
    makeElement(document, 'a', { href: `#${id}` }, id),
  ])
  return ids.length > shown.length ? [...links, ` and ${ids.length - shown.length} more`] : links
}
