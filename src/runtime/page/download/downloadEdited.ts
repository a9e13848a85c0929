import { writeWidgetValues } from '../../../notebook/writeWidgetValues.ts'
import type { ChapterData } from '../chapterData.ts'
import { editedCells } from '../edits/editedCells.ts'
import type { Session } from '../sessionTypes.ts'
import { editMarkdown, editNotebook, editPage, type EditedCell } from './editedFile.ts'
import { writeScript } from './writeScript.ts'

/** Downloads the file a link leads to, with the reader's texts and values in place of the author's. Nothing runs for it. */
export async function downloadEdited(
  link: HTMLAnchorElement,
  data: ChapterData,
  session: Session,
): Promise<void> {
  const document = link.ownerDocument
  const name = link.pathname.split('/').at(-1)!
  const status = document.querySelector('[data-page-status]')
  const text = await fileOf(name, link.href, data, session)
  const url = URL.createObjectURL(new Blob([text]))
  const anchor = document.createElement('a')
  anchor.href = url
  anchor.download = name
  anchor.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
  if (status) status.textContent = `${name} downloaded, with your changes`
}

async function fileOf(name: string, url: string, data: ChapterData, session: Session): Promise<string> {
  const changes = editedCells(data.cells, session.cells)
  // A page has controls that show a value; elsewhere it stands in the code.
  const chosen = new Map(changes.map(({ id, widgets }) => [id, widgets ?? []]))
  const texts = session.cells.map(({ id, text }) => writeWidgetValues(text, chosen.get(id) ?? []))
  const cells = session.cells.flatMap(({ id, state, outputs }, i): EditedCell[] => {
    const { source } = data.cells[i]!
    const text = texts[i]!
    return text === source ? [] : [{ id, source, text, outputs: state === 'done' ? outputs : null }]
  })
  if (name.endsWith('.ts') && data.language) return writeScript(data.language.worker, data, texts)
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url}: status ${response.status}`)
  const file = await response.text()
  if (name.endsWith('.md')) return editMarkdown(file, cells)
  if (name.endsWith('.ipynb')) return editNotebook(file, cells)
  return name.endsWith('.html') ? editPage(file, changes) : file
}
