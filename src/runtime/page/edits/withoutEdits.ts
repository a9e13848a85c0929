import { parseFragment } from '../share/parseFragment.ts'

/** A full address without the edits in its fragment. */
export function withoutEdits(address: string): string {
  const { edits } = parseFragment(new URL(address).hash)
  return edits === undefined ? address : address.slice(0, -`&edits=${edits}`.length).replace(/#$/, '')
}
