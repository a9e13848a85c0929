import { loadNoteStyles } from '../edits/loadNoteStyles.ts'
import { makeElement } from '../makeElement.ts'
import { describePinned } from './describePinned.ts'
import { readPinned } from './readPinned.ts'

/** Shows above a cell what it printed in the version that the address names, or of the whole chapter where it names no cell. */
export async function openPinned(
  document: Document,
  { slug, data }: { slug: string; data: string },
): Promise<void> {
  const window = document.defaultView!
  const { location } = window
  const version = new URLSearchParams(location.search).get('v') ?? ''
  const records = new URL('../../v/', new URL(data, location.href))
  const styled = loadNoteStyles(document)
  const pinned = await readPinned(records, version, slug, async (url) => {
    const response = await window.fetch(url)
    if (!response.ok) throw new Error(`${url.pathname}: status ${response.status}`)
    return response.json() as Promise<unknown>
  })
  await styled
  const status = makeElement(document, 'p', { role: 'status', class: 'sr-only' })
  const panel = makeElement(document, 'div', { 'data-edits': 'pinned' })
  const note = makeElement(document, 'section', { class: 'edits-note', 'data-pinned': '' }, status, panel)

  function show() {
    // The cell of `#cell` or `#cell&edits=…`, decoded as the browser does it, which no address makes throw. Not by `parseFragment`:
    // it comes with the code that runs cells.
    const [[name, value] = ['', '']] = new URLSearchParams(location.hash.slice(1))
    const id = value === '' ? name : ''
    const cell = cellOf(document, id)
    const { said, content } = describePinned(document, pinned, cell?.dataset.cell ?? id, id, records)
    note.setAttribute('aria-label', id === '' ? 'Linked version' : `Linked version of ${id}`)
    panel.replaceChildren(...content)
    if (cell) document.getElementById(id)!.before(note)
    else document.querySelector('.page-bar-place')?.after(note)
    if (id !== '') note.scrollIntoView({ block: 'start' })
    // A region that comes with its text is not read aloud everywhere.
    window.setTimeout(() => (status.textContent = said))
  }
  show()
  window.addEventListener('hashchange', show)
}

/** The cell of an id, also of one that the cell had earlier: such an id stands on an element before the cell. */
function cellOf(document: Document, id: string): HTMLElement | null {
  let element = id === '' ? null : document.getElementById(id)
  while (element?.matches('span:empty, [data-pinned]')) {
    element = element.nextElementSibling as HTMLElement | null
  }
  return element?.matches('live-cell') ? element : null
}
