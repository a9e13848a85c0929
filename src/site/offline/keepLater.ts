const quietMs = 30_000
const afterTouchMs = 3000

/**
 * Has the book kept for reading offline, after the reader's first touch or a long while: a page that is only looked at costs
 * nothing more than itself.
 */
export function keepLater(base: string): void {
  if (!('serviceWorker' in navigator) || top !== self) return
  let isAsked = false
  const keepIn = (ms: number) =>
    setTimeout(() => {
      if (isAsked) return
      isAsked = true
      void import('./keepBook.ts').then(({ keepBook }) => keepBook(base))
    }, ms)
  for (const type of ['pointerdown', 'keydown']) {
    addEventListener(type, () => keepIn(afterTouchMs), { once: true })
  }
  keepIn(quietMs)
}
