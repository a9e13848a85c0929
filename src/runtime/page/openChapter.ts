import type { WidgetValue } from './chapterData.ts'
import { browserClock } from './browserClock.ts'
import { parseChapter } from './chapterText.ts'
import { connectSandbox } from './connectSandbox.ts'
import { controlChapter } from './controlChapter.ts'
import { createSession } from './createSession.ts'
import { defineLiveCell } from './defineLiveCell.ts'
import { proveInPage } from './proveInPage.ts'

/** A chapter whose cells can run. */
export interface OpenChapter {
  /**
   * Does what a button asks for: `run`, `stop`, `reset`, `edit` of a cell; `run-all`, `stop`, `reset` of the page.
   */
  act(action: string, cell: string | undefined): void | Promise<void>
  setWidget(cell: string, index: number, value: WidgetValue): void
}

/**
 * Creates the session of a page and upgrades its cells.
 *
 * @param text the file that the page's `data-chapter` points to
 */
export function openChapter(document: Document, text: string): OpenChapter {
  const data = parseChapter(text)
  const window = document.defaultView!
  const session = createSession(data, {
    connect: connectSandbox(document, data),
    clock: browserClock(window),
    compile: async (cells) => (await compiler())(cells),
    prove: proveInPage,
  })
  let compiling: ReturnType<typeof loadCompiler> | undefined
  const compiler = () => (compiling ??= loadCompiler().catch(forget))
  const forget = (error: unknown) => {
    compiling = undefined
    throw error
  }
  const views = defineLiveCell(window, session, data)
  controlChapter(document, session)

  return {
    act(action, cell) {
      if (cell === undefined) return actOnPage(action)
      if (action === 'run') session.run(cell)
      else if (action === 'stop') session.stop()
      else if (action === 'reset') session.reset(cell)
      else if (action === 'retry') session.retry()
      else if (action === 'edit') {
        compiler().catch(() => {})
        return views.get(cell)?.edit()
      }
    },
    setWidget: session.setWidget,
  }

  function actOnPage(action: string) {
    if (action === 'run-all') session.runAll()
    else if (action === 'stop') session.stop()
    else if (action === 'reset') session.resetAll()
    else if (action === 'retry') session.retry()
  }
}

/** The parser is large: it comes with the first edit. */
async function loadCompiler() {
  const { createCompiler } = await import('./compileEdits.ts')
  return createCompiler()
}
