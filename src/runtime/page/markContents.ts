/**
 * Marks in the table of contents where the reader is: the link of the last heading above the upper third of the window,
 * now and after each scroll. Not by CSS's `:target-current`: it errs once parts are laid out later, and few browsers know it.
 *
 * @param contents holds links to headings of its document
 */
export function markContents(contents: HTMLElement): void {
  const page = contents.ownerDocument
  const links = [...contents.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')]
  const headings = links.map((link) => page.getElementById(decodeURIComponent(link.hash.slice(1))))
  let isWaiting = false
  const mark = () => {
    isWaiting = false
    const passed = headings.findLastIndex(
      (heading) => heading && heading.getBoundingClientRect().top < innerHeight / 3,
    )
    for (const [i, link] of links.entries()) {
      if (i === passed) link.ariaCurrent = 'true'
      else link.removeAttribute('aria-current')
    }
  }
  addEventListener(
    'scroll',
    () => {
      if (!isWaiting) requestAnimationFrame(mark)
      isWaiting = true
    },
    { passive: true },
  )
  mark()
}
