/**
 * Names the parts of cells for those who cannot see them, and joins tabs to panels: ids and names that a page would else carry
 * many times over.
 */
export function nameParts(document: Document): void {
  for (const cell of document.querySelectorAll<HTMLElement>('live-cell')) {
    const id = (cell.dataset.cell = cell.id)
    const name = (selector: string, label: string) =>
      cell.querySelector(selector)?.setAttribute('aria-label', `${label} ${id}`)
    name('section', 'Cell')
    name('[data-code] > pre', 'Code, cell')
    name('[data-panel="py"] pre', 'PyTorch twin of cell')
    name('[data-output]', 'Output of cell')
    for (const tab of cell.querySelectorAll<HTMLElement>('[data-tab]')) {
      const panel = cell.querySelector(`[data-panel="${tab.dataset.tab}"]`)!
      tab.id = `${id}-tab-${tab.dataset.tab}`
      panel.id = `${id}-${tab.dataset.tab}`
      tab.setAttribute('aria-controls', panel.id)
      panel.setAttribute('role', 'tabpanel')
      panel.setAttribute('aria-labelledby', tab.id)
    }
  }
}

/** Shows the panel of a tab of a cell, and hides the others. */
export function selectTab(tab: HTMLElement): void {
  const cell = tab.closest('live-cell')!
  for (const other of tabsOf(tab)) {
    const selected = other === tab
    other.setAttribute('aria-selected', String(selected))
    other.tabIndex = selected ? 0 : -1
    const panel = cell.querySelector<HTMLElement>(`[data-panel="${other.dataset.tab}"]`)
    if (panel) panel.hidden = !selected
  }
  cell.querySelector<HTMLDetailsElement>('[data-fold]')!.open = true
}

/** Brings a cell's TypeScript into sight. */
export function showCode(cell: HTMLElement): void {
  selectTab(cell.querySelector<HTMLElement>('[data-tab]') ?? cell)
}

/** Lets a reader type into a cell's code at once: what is typed here the editor takes over, see `codeOf`. */
export function writeCode(cell: HTMLElement): void {
  showCode(cell)
  const pre = cell.querySelector<HTMLElement>('[data-code] > pre')
  if (!pre) return
  pre.autocapitalize = 'off'
  pre.spellcheck = false
  pre.setAttribute('contenteditable', 'plaintext-only')
  pre.focus({ preventScroll: true })
}

/** Arrow keys, Home and End move among the tabs and select. */
export function moveTab(tab: HTMLElement, event: KeyboardEvent): void {
  const tabs = tabsOf(tab)
  const at = tabs.indexOf(tab)
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key]
  if (to === undefined) return
  event.preventDefault()
  const next = tabs.at(to % tabs.length)!
  selectTab(next)
  next.focus()
}

function tabsOf(tab: HTMLElement): HTMLElement[] {
  return [...tab.closest('live-cell')!.querySelectorAll<HTMLElement>('[data-tab]')]
}
