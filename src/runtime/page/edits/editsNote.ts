import { keepPlace } from './keepPlace.ts'
import { loadNoteStyles } from './loadNoteStyles.ts'
import { makeElement } from '../makeElement.ts'

/** What a page says of a reader's edits, above its cells. */
export interface EditsNote {
  /** Shows this in place of what stood there under the same name; `null` removes it. */
  show(part: string, content: (Node | string)[] | null): void
  /** Has a screen reader say it, when it is done with what it says now. */
  say(text: string): void
}

/** Creates the note when it first has something to say. */
export function createEditsNote(document: Document): EditsNote {
  const parts = new Map<string, HTMLElement>()
  let place: HTMLElement | undefined
  let status: HTMLElement | undefined

  function open(): HTMLElement {
    if (place) return place
    void loadNoteStyles(document)
    status = makeElement(document, 'p', { role: 'status', class: 'sr-only' })
    place = makeElement(
      document,
      'section',
      { class: 'edits-note', tabindex: '-1', 'aria-label': 'Changed cells' },
      status,
    )
    const bar = document.querySelector('.page-bar-place')
    if (bar) {
      bar.after(place)
      keepPlace(place)
    } else document.querySelector('live-cell')?.before(place)
    return place
  }

  /** Where the pressed button went with what it stood in, the focus goes to the note, or to where the page runs its cells. */
  function findFocus() {
    if (document.activeElement !== document.body) return
    place!.focus({ preventScroll: true })
    if (document.activeElement !== place)
      document.querySelector<HTMLElement>('[data-page="run-all"]')?.focus()
  }

  return {
    show(name, content) {
      const before = parts.get(name)
      if (before?.contains(document.activeElement)) queueMicrotask(findFocus)
      if (!content) {
        before?.remove()
        parts.delete(name)
        return
      }
      const part = makeElement(document, 'div', { 'data-edits': name }, ...content)
      if (before) before.replaceWith(part)
      else open().append(part)
      parts.set(name, part)
    },
    say(text) {
      open()
      // A region that comes with its text is not read aloud everywhere.
      document.defaultView?.setTimeout(() => (status!.textContent = text))
    },
  }
}
