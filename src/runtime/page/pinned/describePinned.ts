import { compareReleased } from '../../../notebook/compareReleased.ts'
import { countOf } from '../countOf.ts'
import { makeElement } from '../makeElement.ts'
import { describePinnedCell } from './describePinnedCell.ts'
import type { Pinned } from './readPinned.ts'

/** What a note says: as content, and in a sentence for a screen reader. */
export interface Described {
  said: string
  content: (Node | string)[]
}

/**
 * Says what a version printed, for one cell or for the chapter.
 *
 * @param id of the cell now; `''` for the chapter
 * @param asked the id in the address, which may be an older one
 * @param records address of the folder that holds the versions
 */
export function describePinned(
  document: Document,
  pinned: Pinned,
  id: string,
  asked: string,
  records: URL,
): Described {
  const say = (said: string, ...more: (Node | string)[]): Described => ({
    said,
    content: [makeElement(document, 'p', {}, said), ...more],
  })
  if ('failed' in pinned) {
    return say(
      `What this version printed could not be loaded. Check the connection and load the page again. (${pinned.failed})`,
    )
  }
  if ('unknown' in pinned) {
    const { unknown, versions } = pinned
    const kept = versions.length > 0 ? `Kept are: ${versions.join(', ')}.` : 'None are kept yet.'
    return say(`The link names version “${unknown}”, whose values are not kept. ${kept}`)
  }
  const { before, now } = pinned
  const was = before.cells.find((cell) => cell.id === asked) ?? before.cells.find((cell) => cell.id === id)
  const is = now.cells.find((cell) => cell.id === id)
  const isHeading = id !== '' && !was && !is && document.getElementById(asked) !== null
  if (id !== '' && !isHeading) return describePinnedCell(document, pinned, { was, is, asked }, records)
  const changes = compareReleased(before.cells, now.cells).filter(
    ({ change }) => change !== 'none' && change !== 'code',
  )
  const printed = changes.filter(({ change }) => change !== 'added')
  const from = `The link names version ${before.version}${before.released ? ` of ${before.released}` : ''}.`
  if (printed.length === 0) {
    return say(`${from} All ${before.cells.length} cells that it had print the same today.`)
  }
  const items = printed.map(({ id: cell }) =>
    makeElement(document, 'li', {}, makeElement(document, 'a', { href: `#${cell}` }, cell)),
  )
  return say(
    `${from} Of its ${countOf(before.cells.length, 'cell')}, ${printed.length} ${printed.length === 1 ? 'prints' : 'print'} something else today or ${printed.length === 1 ? 'is' : 'are'} gone:`,
    makeElement(document, 'ul', {}, ...items),
  )
}
