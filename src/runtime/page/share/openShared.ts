import type { ChapterData } from '../chapterData.ts'
import type { ReaderEdits } from '../edits/readerEdits.ts'
import { cellLinks } from '../edits/cellLinks.ts'
import { countOf } from '../countOf.ts'
import { makeButton, makeElement } from '../makeElement.ts'
import { unpackText } from './packText.ts'
import { parseEdits } from './parseEdits.ts'
import { placeEdits, type Misplaced } from './placeEdits.ts'

/** Shows in the cells what a link or a file brought; runs nothing. What cannot be read leaves the chapter as it is. */
export function openShared(
  document: Document,
  edits: ReaderEdits,
  data: ChapterData,
  { kind, text }: { kind: 'link' | 'file'; text: string },
): boolean {
  try {
    const shared = parseEdits(kind === 'link' ? unpackText(text) : text)
    if (shared.slug !== data.slug) {
      throw new SyntaxError(`edits: expected those of chapter ${data.slug}, found ${shared.slug} (line 1)`)
    }
    const { changes, misplaced } = placeEdits(shared, data.cells)
    edits.borrow(changes)
    const count = countOf(changes.length, 'cell')
    edits.note.show('shared', [
      makeElement(document, 'strong', {}, `This ${kind} changes ${count}`),
      ...(changes.length > 0 ? [': '] : []),
      ...cellLinks(
        document,
        changes.map(({ id }) => id),
      ),
      '. Nothing has run: read the changes in the cells, then press Run. ',
      makeButton(document, 'Show the chapter without them', () => void edits.leave()),
      ...misplaced.map((one) => showMisplaced(document, one)),
    ])
    edits.note.say(`This ${kind} changes ${count}. Nothing has run.`)
    return true
  } catch (error) {
    const reason = error instanceof SyntaxError ? error.message : String(error)
    edits.note.show('shared', [
      makeElement(document, 'strong', {}, `The edits in this ${kind} cannot be read`),
      `; the chapter is as it was. (${reason}) `,
      makeButton(document, 'Close', () => edits.note.show('shared', null)),
    ])
    edits.note.say(`The edits in this ${kind} cannot be read.`)
    return false
  }
}

function showMisplaced(document: Document, { id, reason, text }: Misplaced): HTMLElement {
  return makeElement(
    document,
    'div',
    {},
    makeElement(document, 'p', {}, `The change of cell ${id} has no place: ${reason}. Its new lines:`),
    makeElement(document, 'pre', { tabindex: '0', 'aria-label': `New lines of cell ${id}` }, text),
  )
}
