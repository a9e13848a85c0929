/**
 * Copies a text, and tells whether it could. Without the clipboard API, as on plain http, the older command copies a selection.
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
