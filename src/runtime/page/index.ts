import { fetchSameOrigin } from './fetchSameOrigin.ts'
import { hearTouches } from './hearTouches.ts'
import { holdLayout } from './holdLayout.ts'
import { loadOnce } from './loadOnce.ts'
import { sparesData } from './sparesData.ts'
import { startSandbox, type Sandbox } from './startSandbox.ts'
import { tellWithout } from './tellWithout.ts'

/**
 * Brings a page's cells to life. This is all that a page loads by itself: it hears the first touch, loads the rest,
 * and passes on what was asked for meanwhile, in order. Calling it again for the same page does nothing.
 */
export function startChapter(document: Document): void {
  const data = document.querySelector('script[data-chapter]')
  if (!data || data.hasAttribute('data-started')) return
  data.setAttribute('data-started', '')
  const chapter = JSON.parse(data.textContent!) as {
    slug: string
    data: string
    v?: string
    sandbox: string
  }

  tellWithout(document)

  let sandbox: Sandbox | undefined
  let isTaken = false
  let hasFailed = false
  const take = () => {
    const taken = sandbox
    sandbox = undefined
    isTaken = true
    return taken
  }
  const open = loadOnce(async () => {
    const [{ openChapter }, text] = await Promise.all([
      import('./openChapter.ts'),
      fetchSameOrigin(document)(chapter.data),
    ])
    await sandbox?.begun
    return openChapter(document, text, take)
  })
  const pass = hearTouches(document, open, chapter.v, (touch) => {
    // It takes as long to start as the rest to load: they begin together.
    if (isTaken || sandbox || (touch === 'near' && (hasFailed || sparesData()))) return
    sandbox = startSandbox(document, chapter.sandbox)
    if (touch === 'press') holdLayout(document, sandbox.begun)
    sandbox.onFailed(() => {
      sandbox = undefined
      hasFailed = true
    })
  })

  document.addEventListener('click', (event) => {
    const { target } = event
    const link =
      target instanceof Element && target.closest<HTMLAnchorElement>('a[data-cite], a[data-download]')
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
    if ('cite' in link.dataset) {
      event.preventDefault()
      import('./cite/openCitations.ts')
        .then(({ openCitations }) => openCitations(link))
        // A newer build may have replaced that code; the file the link leads to stays where it is.
        .catch(() => location.assign(link.href))
    } else if (document.querySelector('live-cell[data-edited]')) {
      event.preventDefault()
      void pass(null, (opened) => opened.download(link))
    }
  })

  // A link to a version asks what that version printed.
  if (/[?&]v=/.test(location.search)) {
    void import('./pinned/openPinned.ts').then(({ openPinned }) => openPinned(document, chapter))
  }

  // What the reader typed before, or a link carries, is shown without a touch; running it waits for one.
  const openAddress = () => {
    // As `parseFragment` sees edits; every page loads these lines, and most addresses have none.
    if (/[#&]edits=/.test(location.hash)) void pass(null, (opened) => opened.openAddress())
  }
  addEventListener('hashchange', openAddress)
  if (hasEdits(chapter.slug)) void pass(null, () => {})
  openAddress()
}

/** Whether this device keeps edits of the chapter; a browser may forbid to ask. */
function hasEdits(slug: string): boolean {
  try {
    return localStorage.getItem(`lossbook:${slug}`) !== null
  } catch {
    return false
  }
}
