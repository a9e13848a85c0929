/**
 * Adds a stylesheet to the page, once. A style that code imports by itself would be linked by every page, touched or not.
 *
 * @returns when it is there, or could not be had: without it the page is plain, not broken
 */
export function loadStyles(document: Document, href: string): Promise<void> {
  if (document.querySelector(`link[href="${href}"]`)) return Promise.resolve()
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.href = href
  document.head.append(link)
  return new Promise((resolve) => {
    link.onload = link.onerror = () => resolve()
  })
}
