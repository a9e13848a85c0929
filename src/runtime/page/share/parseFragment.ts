/** What an address's fragment says: the cell to go to, and edits, packed. `#cell`, `#edits=…` or `#cell&edits=…`. */
export function parseFragment(fragment: string): { cell?: string; edits?: string } {
  const cell = /^#([^&=]+)(?:&|$)/.exec(fragment)?.[1]
  const edits = /[#&]edits=(.*)$/s.exec(fragment)?.[1]
  return { ...(cell && { cell }), ...(edits !== undefined && { edits }) }
}
