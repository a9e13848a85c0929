import type { WidgetValue } from './chapterData.ts'
import { copyLink } from './copyLink.ts'
import type { OpenChapter } from './openChapter.ts'
import { makeElement } from './makeElement.ts'
import { nameParts } from './nameParts.ts'
import { moveTab, selectTab } from './selectTab.ts'
import { sparesData } from './sparesData.ts'
import { readWidget, showWidgetValue } from './widgetValue.ts'
import { writeCode } from './writeCode.ts'

/** Uses the chapter once it is there; shows at once that a touch was heard, or that it led nowhere. */
export type Pass = (
  cell: HTMLElement | null,
  use: (chapter: OpenChapter) => void | Promise<void>,
) => Promise<void>

/**
 * Hears what a reader does to the cells of a document, and passes it on, in order, to the chapter that the first touch
 * opens.
 *
 * @param open asked again after it failed, or when it is only likely that it will be needed
 * @param version that links to cells name, see `copyLink`
 * @param warm called when a run is likely: a pointer or the focus is on what starts one, or it is pressed
 */
export function hearTouches(
  document: Document,
  open: () => Promise<OpenChapter>,
  version?: string,
  warm: (touch: 'near' | 'press') => void = () => {},
): Pass {
  let isOpen = false
  async function pass(cell: HTMLElement | null, use: (chapter: OpenChapter) => void | Promise<void>) {
    try {
      const chapter = await open()
      isOpen = true
      await use(chapter)
    } catch (error) {
      const place =
        cell?.querySelector<HTMLElement>('[data-error]') ?? document.querySelector('[data-page-status]')
      if (!place) throw error
      if (cell?.dataset.state === 'queued') cell.dataset.state = 'idle'
      place.hidden = false
      // Below what stands there: an error that the author expects.
      const told =
        place.querySelector('[data-load-failure]') ??
        place.appendChild(makeElement(document, 'p', { 'data-load-failure': '' }))
      told.textContent = `The cells could not be loaded. Check the connection and try again. (${String(error)})`
    }
  }

  function act(action: string, from: Element) {
    const cell = from.closest<HTMLElement>('live-cell')
    if (!isOpen && action === 'run' && cell?.dataset.state === 'idle') cell.dataset.state = 'queued'
    if (action.startsWith('run')) warm('press')
    if (cell && action === 'edit') writeCode(cell)
    void pass(cell, (chapter) => chapter.act(action, cell?.dataset.cell))
  }

  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null
    if (!button) return
    if (button.dataset.action) act(button.dataset.action, button)
    else if (button.dataset.page) act(button.dataset.page, button)
    else if (button.dataset.tab) selectTab(button)
    else if (button.hasAttribute('data-copy-link')) void copyLink(button, version)
  })

  document.addEventListener('input', ({ target }) => {
    const widget = target instanceof Element ? target.closest<HTMLElement>('[data-widget]') : null
    const cell = widget?.closest<HTMLElement>('live-cell')
    if (!widget || !cell) return
    const value: WidgetValue | null = readWidget(widget)
    if (value === null) return
    showWidgetValue(widget, value)
    warm('press')
    void pass(cell, (chapter) => chapter.setWidget(cell.dataset.cell!, Number(widget.dataset.index), value))
  })

  document.addEventListener('keydown', (event) => {
    const { target, key } = event
    // Heard here, since the first press may come before the code that moves a point.
    if (
      target instanceof Element &&
      target.matches('[data-widget="simplex"] [role="slider"]') &&
      /^(Arrow|Home)/.test(key) &&
      !(event.ctrlKey || event.altKey || event.metaKey)
    ) {
      event.preventDefault()
      void import('./simplex/movePoints.ts').then(({ pressKey }) => pressKey(target, event))
    }
    if (!(target instanceof HTMLElement) || event.isComposing) return
    if (target.dataset.tab) moveTab(target, event)
    if (key !== 'Enter' || !target.matches('live-cell [data-code] > pre')) return
    const action = event.shiftKey || event.ctrlKey || event.metaKey ? 'run' : 'edit'
    // Where it can be typed into, Enter begins a line.
    if (action === 'edit' && target.isContentEditable) return
    event.preventDefault()
    act(action, target)
  })

  // Code is fetched as soon as a touch is likely.
  for (const type of ['pointerover', 'focusin'] as const) {
    document.addEventListener(type, ({ target }) => {
      if (!(target instanceof Element)) return
      // Which backends there are is seen by who comes to choose one.
      const isLikely = target.closest('[data-action], [data-page], [data-widget]') && !sparesData()
      if (isLikely || target.closest('[data-page-backend]')) open().catch(() => {})
      if (target.closest('[data-action="run"], [data-page="run-all"], [data-widget]')) warm('near')
      if (target.closest('[data-widget], [data-output], figure:not([data-readable])'))
        void import('./comeNear.ts').then(({ comeNear }) => comeNear(target))
    })
  }

  nameParts(document)
  for (const figure of document.querySelectorAll<HTMLElement>('figure[data-chart]')) figure.tabIndex = 0
  for (const button of document.querySelectorAll<HTMLButtonElement | HTMLSelectElement>(':disabled')) {
    if (button.matches('[data-action], [data-page], [data-page-backend], [data-copy-link]'))
      button.disabled = false
  }
  return pass
}
