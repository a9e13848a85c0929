import { parseFragment } from './parseFragment.ts'

/** Longer links are cut by mail programs, chats and servers. */
export const linkLimit = 2000

/** The address of a page with edits, packed, and the cell its fragment names already. */
export function formatLink(address: string, edits: string | null): string {
  const url = new URL(address)
  const { cell } = parseFragment(url.hash)
  url.searchParams.delete('safe')
  url.hash = [...(cell ? [cell] : []), ...(edits === null ? [] : [`edits=${edits}`])].join('&')
  return url.href
}
