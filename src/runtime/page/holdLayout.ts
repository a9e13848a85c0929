/**
 * Puts off laying out a page of which no frame was drawn yet, `data-drawn` on its root tells: what was asked for so early starts meanwhile, and
 * goes on beside the layout instead of waiting for it. `data-held` is for screens alone, see `base.css`: what is printed meanwhile is whole.
 * A page that opens at a place in it, or comes back to where it was, is not held up: the browser looks for the place.
 *
 * @param until as short as a reader would not notice; the focus is then where it was
 */
export function holdLayout(document: Document, until: Promise<void>): void {
  const { documentElement: root, location, activeElement } = document
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  if ('drawn' in root.dataset || location.hash !== '' || navigation?.type !== 'navigate') return
  root.dataset.held = ''
  void until.then(() => {
    delete root.dataset.held
    if (document.activeElement === document.body && activeElement instanceof HTMLElement)
      activeElement.focus({ preventScroll: true })
  })
}
