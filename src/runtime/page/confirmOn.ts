/** How long a button says that it copied. */
const confirmationMs = 2000

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
