import { confirmOn } from './confirmOn.ts'
import { copyText } from './copyText.ts'

/**
 * Puts a button beside what a cell printed that copies it, over the output's upper right corner, where it moves nothing. It
 * follows the output in the order of focus; while nothing is printed there is none.
 */
export function offerCopy(output: HTMLElement): void {
  const document = output.ownerDocument
  const next = output.nextElementSibling
  const before = next?.matches('[data-copy-output]') ? (next as HTMLElement) : undefined
  if (output.textContent!.trim() === '') return before?.remove()
  if (before) return
  const button = document.createElement('button')
  const parent = output.parentElement!
  button.setAttribute('type', 'button')
  button.setAttribute('data-copy-output', '')
  button.textContent = 'Copy output'
  button.addEventListener('click', () => {
    void copyText(output.textContent!, document).then((copied) => confirmOn(button, copied))
  })
  parent.style.position = 'relative'
  Object.assign(button.style, { position: 'absolute', insetInlineEnd: '0.5rem' })
  output.after(button)
  const place = () => {
    // Without an output it would lie over the head of the cell.
    button.hidden = output.textContent!.trim() === ''
    button.style.top = `${output.offsetTop + 6}px`
  }
  place()
  // What stands above grows: code that is typed, an error.
  const watch = new ResizeObserver(() => (button.isConnected ? place() : watch.disconnect()))
  for (const one of [parent, output]) watch.observe(one)
}
