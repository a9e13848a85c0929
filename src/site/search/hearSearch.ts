import type { SiteSearch } from './SiteSearch.ts'

/** Opens the search when its button is pressed, or Ctrl+K; its code comes with the first opening. */
export function hearSearch(document: Document): void {
  const toggle = () =>
    import('./SiteSearch.ts').then(
      ({ SiteSearch }) => {
        if (!customElements.get('site-search')) customElements.define('site-search', SiteSearch)
        document.querySelector<SiteSearch>('site-search')?.toggle()
      },
      () => sayMissing(document),
    )
  document.querySelector('site-search [data-open]')?.addEventListener('click', () => void toggle())
  document.addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    void toggle()
  })
}

/** Without network, or after a newer build replaced the code. */
function sayMissing(document: Document): void {
  const dialog = document.querySelector<HTMLDialogElement>('site-search dialog')!
  dialog.querySelector('[role="status"]')!.textContent = 'The search could not be loaded. Reload the page.'
  dialog.querySelector('button')!.onclick = () => dialog.close()
  if (!dialog.open) dialog.showModal()
}
