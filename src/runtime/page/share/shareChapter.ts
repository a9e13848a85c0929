import type { ChapterData } from '../chapterData.ts'
import { copyText } from '../copyText.ts'
import { editedCells } from '../edits/editedCells.ts'
import type { ReaderEdits } from '../edits/readerEdits.ts'
import { countOf } from '../countOf.ts'
import { makeButton, makeElement } from '../makeElement.ts'
import type { Session } from '../sessionTypes.ts'
import { formatLink, linkLimit } from './editsLink.ts'
import { formatEdits } from './editsText.ts'
import { openShared } from './openShared.ts'
import { packText } from './packText.ts'

/** A file with more characters is none of ours. */
const fileLimit = 1_000_000

/** Copies a link that carries the reader's edits, or offers a file where a link would be too long. */
export async function shareChapter(
  document: Document,
  session: Session,
  edits: ReaderEdits,
  data: ChapterData,
): Promise<void> {
  const changes = editedCells(data.cells, session.cells)
  const packed = changes.length === 0 ? null : packText(formatEdits(data.slug, changes, data.cells))
  const link = formatLink(document.location.href, packed)
  const what = changes.length === 0 ? 'the chapter as it is' : countOf(changes.length, 'changed cell')
  const size = `${link.length.toLocaleString('en')} characters`
  const isShort = link.length <= linkLimit
  const copied = isShort && (await copyText(link, document))
  const told = !isShort
    ? `A link with ${what} would have ${size}; many programs cut links after 2,000. Send the file instead.`
    : `${copied ? 'Link copied' : 'Copy this link'}: ${what}, ${size}.`
  const field = makeElement(document, 'input', { type: 'text', readonly: '', 'aria-label': 'Link to share' })
  field.value = link
  edits.note.show('share', [
    makeElement(
      document,
      'p',
      {},
      told,
      changes.length > 0
        ? ' Whoever opens it sees the changes; nothing runs there before they press Run.'
        : '',
    ),
    ...(isShort ? [field] : []),
    makeElement(
      document,
      'p',
      { class: 'edits-choice' },
      ...(changes.length > 0
        ? [downloadLink(document, data, formatEdits(data.slug, changes, data.cells, { whole: true }))]
        : []),
      ...fileOpener(document, edits, data),
      makeButton(document, 'Close', close),
    ),
  ])
  edits.note.say(told)

  function close() {
    edits.note.show('share', null)
    document.querySelector<HTMLElement>('[data-page="share"]')?.focus()
  }
}

function downloadLink(document: Document, { slug }: ChapterData, text: string): HTMLElement {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }))
  return makeElement(
    document,
    'a',
    { class: 'button', href: url, download: `${slug}.edits.txt` },
    'Download a file',
  )
}

function fileOpener(document: Document, edits: ReaderEdits, data: ChapterData): HTMLElement[] {
  const input = makeElement(document, 'input', {
    type: 'file',
    accept: '.txt,text/plain',
    class: 'sr-only',
    tabindex: '-1',
    'aria-hidden': 'true',
  })
  input.addEventListener('change', () => {
    const file = input.files?.[0]
    if (!file) return
    // The first characters suffice to tell that a file is too long.
    void file
      .slice(0, fileLimit)
      .text()
      .then((text) => openShared(document, edits, data, { kind: 'file', text }))
  })
  return [makeButton(document, 'Open a file', () => input.click()), input]
}
