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
