import type { SiteSearch } from './SiteSearch.ts'

/** Opens the search when its button is pressed, or Ctrl+K; its code comes with the first opening. */
export function hearSearch(document: Document): void {
  const toggle = async () => {
    const { SiteSearch } = await import('./SiteSearch.ts')
    if (!customElements.get('site-search')) customElements.define('site-search', SiteSearch)
    document.querySelector<SiteSearch>('site-search')?.toggle()
  }
  document.querySelector('site-search [data-open]')?.addEventListener('click', () => void toggle())
  document.addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    void toggle()
  })
}
