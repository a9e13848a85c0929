import { confirmOn } from './confirmOn.ts'
import { copyText } from './copyText.ts'

/**
 * Copies the address of the button's cell and says so on the button, which keeps its width.
 *
 * @param version that the link names, where its values are kept: the link then always tells what it printed
 */
export async function copyLink(button: HTMLElement, version?: string): Promise<void> {
  const document = button.ownerDocument
  const cell = button.closest<HTMLElement>('[data-cell]')
  // Of the cell in its chapter, wherever this page is.
  const link = cell?.querySelector<HTMLAnchorElement>('a[data-permalink]')
  const url = new URL(link?.href ?? document.location.href)
  if (version) url.search = `?v=${version}`
  const copied = await copyText(url.href, document)
  confirmOn(button, copied)
  if (!copied && cell) document.location.hash = cell.id
}
