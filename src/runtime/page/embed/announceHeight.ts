/** What an embedded page tells the page around it, now and whenever it grows or shrinks. */
export interface HeightMessage {
  type: 'lossbook:height'
  /** Height in CSS pixels at which nothing has to be scrolled. */
  height: number
  slug: string
  cell: string
}

/** Tells the page around how high this one is. Any page may listen: nothing in it is private. */
export function announceHeight(window: Window & typeof globalThis, slug: string, cell: string): void {
  if (window.parent === window) return
  const { body } = window.document
  let told = 0
  const tell = () => {
    const height = Math.ceil(body.getBoundingClientRect().height)
    if (height === told) return
    told = height
    window.parent.postMessage({ type: 'lossbook:height', height, slug, cell } satisfies HeightMessage, '*')
  }
  new window.ResizeObserver(tell).observe(body)
  tell()
}
