/**
 * Takes away what `hearTouches` said in cells and above them when the page's code could not be loaded: it is there now. Errors of
 * cells have elements, such a sentence has none.
 */
export function clearLoadFailures(document: Document): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-error]:not(:has(*))')) {
    place.hidden = true
    place.textContent = ''
  }
  const status = document.querySelector('[data-page-status]')
  if (status) status.textContent = ''
}
