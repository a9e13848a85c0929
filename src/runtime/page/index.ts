import type { WidgetValue } from './chapterData.ts'
import { copyLink } from './copyLink.ts'
import type { OpenChapter } from './openChapter.ts'
import { moveTab, selectTab } from './tabs.ts'
import { readWidget, showWidgetValue } from './widgetValue.ts'

/**
 * Brings a page's cells to life. This is all that a page loads by itself: it hears the first touch, loads the rest,
 * and passes on what was asked for meanwhile, in order. Calling it again for the same page does nothing.
 */
export function startChapter(document: Document): void {
  const data = document.querySelector('script[data-chapter]')
  if (!data || data.hasAttribute('data-started')) return
  data.setAttribute('data-started', '')
  const chapter = JSON.parse(data.textContent!) as { slug: string; data: string; v?: string }
  let opening: Promise<OpenChapter> | undefined

  function open(): Promise<OpenChapter> {
    opening ??= Promise.all([import('./openChapter.ts'), fetchText(chapter.data)]).then(
      ([{ openChapter }, text]) => openChapter(document, text),
    )
    // Without network the next touch tries again.
    opening.catch(() => (opening = undefined))
    return opening
  }

  /** Shows at once that a touch was heard, or that it led nowhere. */
  async function pass(cell: HTMLElement | null, use: (chapter: OpenChapter) => void | Promise<void>) {
    try {
      await use(await open())
    } catch (error) {
      const place =
        cell?.querySelector<HTMLElement>('[data-error]') ?? document.querySelector('[data-page-status]')
      if (!place) throw error
      if (cell?.dataset.state === 'queued') cell.dataset.state = 'idle'
      place.hidden = false
      place.textContent = `The cells could not be loaded. Check the connection and try again. (${String(error)})`
    }
  }

  function act(action: string, from: Element) {
    const cell = from.closest<HTMLElement>('live-cell')
    if (action === 'run' && cell?.dataset.state === 'idle') cell.dataset.state = 'queued'
    void pass(cell, (chapter) => chapter.act(action, cell?.dataset.cell))
  }

  document.addEventListener('click', (event) => {
    const { target } = event
    const cite = target instanceof Element && target.closest<HTMLAnchorElement>('a[data-cite]')
    if (cite && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault()
      void import('./cite/openCitations.ts').then(({ openCitations }) => openCitations(cite))
    }
    const button = target instanceof Element ? target.closest('button') : null
    if (!button) return
    if (button.dataset.action) act(button.dataset.action, button)
    else if (button.dataset.page) act(button.dataset.page, button)
    else if (button.dataset.tab) selectTab(button)
    else if (button.hasAttribute('data-copy-link')) void copyLink(button, chapter.v)
  })

  document.addEventListener('input', ({ target }) => {
    const widget = target instanceof Element ? target.closest<HTMLElement>('[data-widget]') : null
    const cell = widget?.closest<HTMLElement>('live-cell')
    if (!widget || !cell) return
    const value: WidgetValue | null = readWidget(widget)
    if (value === null) return
    showWidgetValue(widget, value)
    void pass(cell, (chapter) => chapter.setWidget(cell.dataset.cell!, Number(widget.dataset.index), value))
  })

  document.addEventListener('keydown', (event) => {
    const { target, key } = event
    if (!(target instanceof HTMLElement) || event.isComposing) return
    if (target.dataset.tab) moveTab(target, event)
    if (key !== 'Enter' || !target.matches('live-cell [data-code] > pre')) return
    event.preventDefault()
    act(event.shiftKey || event.ctrlKey || event.metaKey ? 'run' : 'edit', target)
  })

  // The code of the page's side is fetched as soon as a touch is likely; tfjs and the worker wait for the touch.
  for (const type of ['pointerover', 'focusin'] as const) {
    document.addEventListener(type, ({ target }) => {
      if (!(target instanceof Element)) return
      if (target.closest('[data-action], [data-page], [data-page-backend], [data-widget]'))
        open().catch(() => {})
      const figure = target.closest<HTMLElement>('figure[data-chart]')
      if (figure && !figure.hasAttribute('data-readable')) {
        void import('./readChart.ts').then(({ readChart }) => readChart(figure))
      }
    })
  }

  // A link to a version asks what that version printed.
  if (/[?&]v=/.test(location.search)) {
    void import('./pinned/openPinned.ts').then(({ openPinned }) => openPinned(document, chapter))
  }

  // What the reader typed before, or a link carries, is shown without a touch; running it waits for one.
  const openAddress = () => {
    if (/[#&]edits=/.test(location.hash)) void pass(null, (opened) => opened.openAddress())
  }
  addEventListener('hashchange', openAddress)
  if (hasEdits(chapter.slug)) void pass(null, () => {})
  openAddress()

  for (const figure of document.querySelectorAll<HTMLElement>('figure[data-chart]')) figure.tabIndex = 0
  for (const button of document.querySelectorAll<HTMLButtonElement | HTMLSelectElement>(':disabled')) {
    if (button.matches('[data-action], [data-page], [data-page-backend], [data-copy-link]'))
      button.disabled = false
  }
}

/** Whether this device keeps edits of the chapter; a browser may forbid to ask. */
function hasEdits(slug: string): boolean {
  try {
    return localStorage.getItem(`lossbook:${slug}`) !== null
  } catch {
    return false
  }
}

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url}: status ${response.status}`)
  return response.text()
}
