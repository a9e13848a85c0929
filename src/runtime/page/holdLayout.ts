/**
 * Puts off laying out a page of which no frame was drawn yet, `data-drawn` on its root tells: what was asked for so early starts meanwhile, and
 * goes on beside the layout instead of waiting for it. A page that opens at a place in it is not held up: the browser looks for
 * the place.
 *
 * @param until as short as a reader would not notice
 */
export function holdLayout({ documentElement: root, location }: Document, until: Promise<void>): void {
  if ('drawn' in root.dataset || location.hash !== '') return
  root.style.display = 'none'
  void until.then(() => (root.style.display = ''))
}
