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
