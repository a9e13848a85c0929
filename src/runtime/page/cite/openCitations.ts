import { copyText } from '../copyText.ts'
import { loadStyles } from '../loadStyles.ts'
import { citationDialog, type CitationText } from './citationDialog.ts'
import styles from './citations.css?url&no-inline'

/**
 * Opens the formats of what a Cite link cites, a cell or the chapter, in a dialog that copies them. The formats are fetched
 * now, so that a click on Copy finds its text at hand: a browser lets a click write to the clipboard only at once.
 */
export async function openCitations(link: HTMLAnchorElement): Promise<void> {
  const document = link.ownerDocument
  document.querySelector('dialog[data-citations]')?.remove()
  await loadStyles(document, styles)
  const dialog = citationDialog(document, {
    about: link.getAttribute('aria-label') ?? link.textContent.trim(),
    copy: (text) => copyText(text, document, dialog.element),
    file: link.href,
  })
  document.body.append(dialog.element)
  dialog.element.addEventListener('close', () => dialog.element.remove())
  dialog.element.showModal()
  try {
    const response = await fetch(link.href.replace(/\.txt$/, '.formats.json'))
    if (!response.ok) throw new Error(`status ${response.status}`)
    dialog.show((await response.json()) as CitationText[])
  } catch (error) {
    dialog.say(`The citations could not be loaded. Check the connection and try again. (${String(error)})`)
  }
}
