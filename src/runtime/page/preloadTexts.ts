/**
 * Has the browser fetch texts that a run will ask for, all at once and side by side with the code that asks, unless the
 * reader's connection is slow or is to be spared.
 *
 * @param urls addresses on the page's own origin
 */
export function preloadTexts(document: Document, urls: readonly string[]): void {
  const { connection } = navigator as Navigator & {
    connection?: { saveData?: boolean; effectiveType?: string }
  }
  if (connection?.saveData || connection?.effectiveType?.includes('2g')) return
  for (const href of urls) {
    const link = document.createElement('link')
    Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href })
    document.head.append(link)
  }
}
