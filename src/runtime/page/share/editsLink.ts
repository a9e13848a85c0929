/** Longer links are cut by mail programs, chats and servers. */
export const linkLimit = 2000

/** What a fragment says: the cell to go to, and edits, packed. `#cell`, `#edits=…` or `#cell&edits=…`. */
export function parseFragment(fragment: string): { cell?: string; edits?: string } {
  const [, cell, edits] = /^#?([^&=]*?)&?(?:(?<=#|&|^)edits=(.*))?$/s.exec(fragment) ?? []
  return { ...(cell && { cell }), ...(edits !== undefined && { edits }) }
}

/** The address of a page with edits, packed, and the cell its fragment names already. */
export function formatLink(address: string, edits: string | null): string {
  const url = new URL(address)
  const { cell } = parseFragment(url.hash)
  url.searchParams.delete('safe')
  url.hash = [...(cell ? [cell] : []), ...(edits === null ? [] : [`edits=${edits}`])].join('&')
  return url.href
}
