/** Takes away what `hearTouches` said in cells and above them when the page's code could not be loaded: it is there now. */
export function clearLoadFailures(document: Document): void {
  for (const told of document.querySelectorAll('[data-load-failure]')) {
    const place = told.closest<HTMLElement>('[data-error]')
    told.remove()
    if (place) place.hidden = place.childElementCount === 0
  }
}
