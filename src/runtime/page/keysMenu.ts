/** What an editor's keys are, behind a button that stands in the row of the cell's other buttons. */
export interface KeysMenu {
  /** The button and what it opens. */
  readonly element: HTMLElement
  /** What it opens: more can be put there. */
  readonly list: HTMLElement
  close(): void
}

/** Creates the button “Keys” and the note it opens, which lies above the page and moves nothing. */
export function keysMenu(document: Document, keys: string): KeysMenu {
  const element = document.createElement('div')
  element.dataset.editorHelp = ''
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = 'Keys'
  const list = document.createElement('div')
  list.dataset.editorKeys = ''
  const text = document.createElement('p')
  text.textContent = keys
  list.append(text)
  element.append(button, list)
  // Safari before 17 has no popovers: there the note opens in its place.
  if (!('popover' in list)) {
    const { style } = list as HTMLElement
    const show = (shown: boolean) => {
      style.display = shown ? '' : 'none'
      button.ariaExpanded = String(shown)
    }
    show(false)
    button.addEventListener('click', () => show(style.display === 'none'))
    return { element, list, close: () => show(false) }
  }
  list.popover = 'auto'
  button.popoverTargetElement = list
  list.addEventListener('toggle', () => placeAbove(list, button))
  return { element, list, close: () => list.hidePopover() }
}

/** Above a button, or below it where there is more room. */
function placeAbove(note: HTMLElement, button: HTMLElement) {
  const { left, top, bottom } = button.getBoundingClientRect()
  const { clientWidth, clientHeight } = note.ownerDocument.documentElement
  const gap = 6
  const above = top > clientHeight - bottom
  Object.assign(note.style, {
    inset: 'auto',
    margin: '0',
    left: `${Math.max(gap, Math.min(left, clientWidth - note.offsetWidth - gap))}px`,
    ...(above ? { bottom: `${clientHeight - top + gap}px` } : { top: `${bottom + gap}px` }),
  })
}
