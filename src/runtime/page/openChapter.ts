import { actOnCell } from './actOnCell.ts'
import type { WidgetValue } from './chapterData.ts'
import { browserClock } from './browserClock.ts'
import { parseChapter } from './chapterText.ts'
import { clearLoadFailures } from './clearLoadFailures.ts'
import { connectSandbox } from './connectSandbox.ts'
import { controlBackend } from './controlBackend.ts'
import { controlChapter } from './controlChapter.ts'
import { createSession } from './createSession.ts'
import { defineLiveCell } from './defineLiveCell.ts'
import { keepEdits } from './edits/keepEdits.ts'
import { loadNoteStyles } from './edits/loadNoteStyles.ts'
import { fetchSameOrigin } from './fetchSameOrigin.ts'
import { loadCompiler } from './loadCompiler.ts'
import { proveInPage } from './proveInPage.ts'
import { parseFragment } from './share/parseFragment.ts'
import type { Sandbox } from './startSandbox.ts'
import { loadTypes } from './types/loadTypes.ts'

/** A chapter whose cells can run. */
export interface OpenChapter {
  /**
   * Does what a button asks for: `run`, `stop`, `reset`, `edit` of a cell; `run-all`, `stop`, `reset`, `share` of
   * the page.
   */
  act(action: string, cell: string | undefined): void | Promise<void>
  setWidget(cell: string, index: number, value: WidgetValue): void
  /** Shows the edits that the page's address carries, if it does; nothing runs. */
  openAddress(): Promise<void>
  /** Downloads what a link leads to, with the reader's edits in it. */
  download(link: HTMLAnchorElement): Promise<void>
}

/**
 * Creates the session of a page and upgrades its cells.
 *
 * @param text the file that the page's `data-chapter` points to
 * @param take gives the sandbox that was started when a run was likely, if one was, and gives it once
 */
export async function openChapter(
  document: Document,
  text: string,
  take: () => Sandbox | undefined,
): Promise<OpenChapter> {
  const data = parseChapter(text)
  const window = document.defaultView!
  const compiler = loadCompiler()
  const session = createSession(data, {
    connect: connectSandbox(document, data, fetchSameOrigin(document), take),
    clock: browserClock(window),
    compile: compiler.compile,
    prove: proveInPage,
  })
  clearLoadFailures(document)
  const types = loadTypes(document, session, data, (cell, from, to) => views.get(cell)?.select(from, to))
  const views = defineLiveCell(window, session, data, types)
  controlChapter(document, session)
  controlBackend(document, session)
  const edits = keepEdits(document, session, data)
  let opened: string | undefined

  const chapter: OpenChapter = {
    act(action, cell) {
      if (cell === undefined) return actOnPage(action)
      if (action === 'edit') {
        compiler.prepare()
        void loadNoteStyles(document)
      }
      return actOnCell(action, cell, session, views)
    },
    setWidget: session.setWidget,
    async openAddress() {
      const { cell, edits: packed } = parseFragment(window.location.hash)
      if (packed === undefined || (packed === opened && edits.origin === 'shared')) return
      opened = packed
      const { openShared } = await import('./share/openShared.ts')
      openShared(document, edits, data, { kind: 'link', text: packed })
      if (cell) document.getElementById(cell)?.scrollIntoView()
    },
    async download(link) {
      const { downloadEdited } = await import('./download/downloadEdited.ts')
      await downloadEdited(link, data, session)
    },
  }
  await showEdits().catch((error: unknown) =>
    edits.note.show('problem', [
      `What was changed cannot be shown; it is kept. Load the page again. (${String(error)})`,
    ]),
  )
  for (const view of views.values()) view.adopt()
  return chapter

  async function showEdits() {
    await chapter.openAddress()
    if (edits.origin === 'own') await edits.restore()
  }

  async function actOnPage(action: string) {
    if (action === 'run-all') session.runAll()
    else if (action === 'stop') session.stop()
    else if (action === 'reset') edits.resetAll()
    else if (action === 'retry') session.retry()
    else if (action === 'share') {
      const { shareChapter } = await import('./share/shareChapter.ts')
      await shareChapter(document, session, edits, data)
    }
  }
}
