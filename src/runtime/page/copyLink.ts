/** How long a button says that it copied. */
const confirmationMs = 2000

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

/** Says on a button, which keeps its width, whether it copied; aloud too. */
export function confirmOn(button: HTMLElement, copied: boolean): void {
  const label = (button.dataset.label ??= button.textContent!.trim())
  button.style.minWidth = `${button.offsetWidth}px`
  button.setAttribute('aria-live', 'polite')
  button.textContent = copied ? 'Copied' : 'Not copied'
  setTimeout(() => {
    button.textContent = label
    button.style.minWidth = ''
    button.removeAttribute('aria-live')
  }, confirmationMs)
}

/**
 * Without the clipboard API, as on plain http, the older command copies a selection.
 *
 * @param place where a field may stand for a moment: in an open dialog, outside of which nothing can be selected
 */
export async function copyText(
  text: string,
  document: Document,
  place: HTMLElement = document.body,
): Promise<boolean> {
  try {
    await document.defaultView!.navigator.clipboard.writeText(text)
    return true
  } catch {
    const focused = document.activeElement
    const field = document.createElement('textarea')
    field.value = text
    field.readOnly = true
    field.className = 'sr-only'
    place.append(field)
    field.select()
    const copied = document.execCommand('copy')
    field.remove()
    if (focused instanceof HTMLElement) focused.focus()
    return copied
  }
}
