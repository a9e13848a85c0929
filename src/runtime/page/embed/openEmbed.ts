import { actOnCell } from '../actOnCell.ts'
import { browserClock } from '../browserClock.ts'
import { connectSandbox } from '../connectSandbox.ts'
import { controlChapter } from '../controlChapter.ts'
import { createSession } from '../createSession.ts'
import { defineLiveCell } from '../defineLiveCell.ts'
import { loadCompiler } from '../loadCompiler.ts'
import type { OpenChapter } from '../openChapter.ts'
import { proveInPage } from '../proveInPage.ts'
import { readEdits, readEmbeddedChapter } from './embedData.ts'
import { loadByScript } from './loadByScript.ts'

/** Creates the session of an embedded page, or of a chapter in one file. Nothing is kept on the device, and nothing but classic scripts is loaded. */
export function openEmbed(document: Document): OpenChapter {
  const data = readEmbeddedChapter(document)
  const window = document.defaultView!
  const compiler = loadCompiler()
  const session = createSession(data, {
    connect: connectSandbox(document, data, (url) => loadByScript<string>(document, url)),
    clock: browserClock(window),
    compile: compiler.compile,
    prove: proveInPage,
  })
  const views = defineLiveCell(window, session, data)
  controlChapter(document, session)
  session.put(readEdits(document), { quietly: true })
  for (const view of views.values()) view.adopt()
  const actOnPage = (action: string) => {
    if (action === 'run-all') session.runAll()
    else if (action === 'stop') session.stop()
    else if (action === 'retry') session.retry()
    else if (action === 'reset') session.resetAll()
  }
  return {
    act(action, cell) {
      if (cell === undefined) return actOnPage(action)
      if (action === 'edit') compiler.prepare()
      return actOnCell(action, cell, session, views)
    },
    setWidget: session.setWidget,
    openAddress: () => Promise.resolve(),
    download: () => Promise.resolve(),
  }
}
