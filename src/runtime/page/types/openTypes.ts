import { StateEffect } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import type { Editor } from '../mountEditor.ts'
import { loadStyles } from '../loadStyles.ts'
import type { Session } from '../sessionTypes.ts'
import { connectLanguage, type LanguageLink, type LanguageWorker } from './connectLanguage.ts'
import type { ShowPlace } from './goToDefinition.ts'
import { typeExtensions } from './typeExtensions.ts'
import { addTypeCommands } from './typeCommands.ts'
import styles from './types.css?url&no-inline'

/** What takes longer to load is worth a word. */
const quietMs = 1000

export interface Types {
  /** Gives the editor of a cell completion, descriptions, underlines and the rest. */
  attach(editor: Editor, cell: string): void
}

/**
 * Starts the language service of a chapter. Editors work without it: nothing in them waits for an answer.
 *
 * @param language addresses of its worker and of the types it reads
 */
export function openTypes(
  document: Document,
  session: Session,
  language: { worker: string; types: string },
  showPlace: ShowPlace,
): Types {
  void loadStyles(document, styles)
  const addressOf = (url: string) => new URL(url, document.baseURI).href
  const worker = new Worker(addressOf(language.worker), { name: 'types' })
  const texts = () => session.cells.map(({ id, text }) => ({ id, source: text }))
  const link = connectLanguage(worker as LanguageWorker, addressOf(language.types), texts)

  return {
    attach({ view, menu, keys }, cell) {
      const status = document.createElement('span')
      status.dataset.typeStatus = ''
      status.role = 'status'
      const say = (text: string) => (status.textContent = text)
      const { extension, commands } = typeExtensions(link, cell, showPlace, say, keys)
      addTypeCommands(menu, view, commands)
      menu.element.append(status)
      tellStatus(link, say)
      // What was said of one place says nothing of the next.
      const forget = EditorView.updateListener.of(({ docChanged, selectionSet }) => {
        if ((docChanged || selectionSet) && link.status.is !== 'loading') say('')
      })
      view.dispatch({ effects: StateEffect.appendConfig.of([extension, forget]) })
    },
  }
}

function tellStatus(link: LanguageLink, say: (text: string) => void) {
  const tell = () => {
    const { status } = link
    if (status.is === 'failed') say(`Types could not be loaded: ${status.message}`)
    else say(status.is === 'loading' ? 'Types are loading …' : '')
  }
  if (link.status.is === 'ready') return
  if (link.status.is === 'failed') return tell()
  const timer = setTimeout(tell, quietMs)
  const leave = link.listen((event) => {
    if (!('status' in event)) return
    clearTimeout(timer)
    tell()
    leave()
  })
}
