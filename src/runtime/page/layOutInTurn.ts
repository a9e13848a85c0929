/** Any sign that a reader goes on from the first screen. */
const moves = ['scroll', 'wheel', 'pointerdown', 'keydown', 'focusin', 'hashchange', 'beforeprint'] as const

/** Since navigation. */
const urgentMs = 3000

/**
 * Has the boxes that the style sheet leaves out of the first layout (`.part`, and in it each cell; `.later` on the home page) laid out in idle
 * moments, one by one from the top, so that a long chapter opens at once and no later than a second after is whole, or three
 * where a first value is asked for meanwhile: for jumps, screenshots and scroll bars. Where the page does not open at its top,
 * all are laid out before it is shown, and when a link leads to a place in it, before the browser goes there: a place that
 * moves is missed.
 *
 * What is not `near` is set in the system's faces, with the book's widths and heights, until the reader moves:
 * someone who only looks at the first screen need not fetch the faces of formulas and of stressed words.
 */
export function layOutInTurn(page: Document): void {
  const waiting = [...page.querySelectorAll<HTMLElement>('.part, .later, live-cell > section')]
  const comeNear = () => {
    for (const type of moves) removeEventListener(type, comeNear, true)
    page.documentElement.dataset.near = ''
  }
  const layOutAll = () => {
    for (const box of waiting.splice(0)) box.dataset.laidOut = ''
  }
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  if (page.location.hash !== '' || navigation?.type !== 'navigate') {
    layOutAll()
    comeNear()
    return
  }
  for (const type of moves) addEventListener(type, comeNear, { capture: true, passive: true })
  const jump = ({ target }: Event) =>
    target instanceof Element && target.closest('a[href*="#"]') && layOutAll()
  addEventListener('click', jump, true)
  const whenIdle = (next: () => void) =>
    'requestIdleCallback' in globalThis ? requestIdleCallback(next, { timeout: 100 }) : setTimeout(next)
  const whenQuiet = (next: () => void) =>
    whenIdle(() => {
      // A first value that is asked for is more urgent, for a while.
      const isUrgent =
        performance.now() < urgentMs && page.querySelector('live-cell[data-state="queued"]') !== null
      if (isUrgent) setTimeout(() => whenQuiet(next), 100)
      else next()
    })
  const next = () => {
    const box = waiting.shift()
    if (!box) return
    box.dataset.laidOut = ''
    if (box.matches('.part')) markNear(box.children)
    whenQuiet(next)
  }
  whenQuiet(() => {
    markNear(page.querySelectorAll('.prose > :not(.part)'))
    next()
  })
}

/** Marks what begins on the screen. */
function markNear(blocks: Iterable<Element>) {
  const near = [...blocks].filter((block) => block.getBoundingClientRect().top < innerHeight)
  for (const block of near) block.toggleAttribute('data-near', true)
}
