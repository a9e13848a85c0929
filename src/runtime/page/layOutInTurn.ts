/**
 * Has the boxes that the style sheet leaves out of the first layout (`.part`, and in it each cell) laid out in idle
 * moments, one by one from the top, so that a long chapter opens at once and no later than a second after is whole: for
 * jumps, screenshots and scroll bars. Where the page does not open at its top, all are laid out before it is shown.
 */
export function layOutInTurn(page: Document): void {
  const waiting = [...page.querySelectorAll<HTMLElement>('.part, live-cell > section')]
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  if (page.location.hash !== '' || navigation?.type !== 'navigate') {
    for (const box of waiting) box.dataset.laidOut = ''
    return
  }
  const whenIdle = (next: () => void) =>
    'requestIdleCallback' in globalThis ? requestIdleCallback(next, { timeout: 100 }) : setTimeout(next)
  const next = () => {
    const box = waiting.shift()
    if (!box) return
    box.dataset.laidOut = ''
    whenIdle(next)
  }
  whenIdle(next)
}
