/**
 * Keeps what a reader looks at where it is while something above the window comes, grows or goes: what browsers call scroll anchoring, for those
 * that lack it, as WebKit does.
 *
 * @param above what comes now, and alone changes the height of what it stands in
 */
export function keepPlace(above: HTMLElement): void {
  const { parentElement: around } = above
  if (!around || CSS.supports('overflow-anchor', 'auto')) return
  above.hidden = true
  let last = around.offsetHeight
  above.hidden = false
  new ResizeObserver(() => {
    const moved = around.offsetHeight - last
    last += moved
    if (above.getBoundingClientRect().top < 0 && moved !== 0) scrollBy({ top: moved, behavior: 'instant' })
  }).observe(above)
}
