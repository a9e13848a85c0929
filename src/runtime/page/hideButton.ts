/** Hides or shows a button; the focus of one that goes moves on to `next` instead of being lost. */
export function hideButton(
  button: HTMLButtonElement | null,
  hidden: boolean,
  next: HTMLElement | null,
): void {
  if (!button || button.hidden === hidden) return
  const hadFocus = button.ownerDocument.activeElement === button
  button.hidden = hidden
  if (hidden && hadFocus) next?.focus()
}
