import type { CellError } from '../../notebook/types.ts'
import { errorParts, type ErrorPlace } from './errorParts.ts'
import { makeElement } from './makeElement.ts'

/** Says in a cell's `[data-error]` that nothing can run, and offers to try again. */
export function renderConnectionFailure(place: HTMLElement, reason: string): void {
  const message = place.ownerDocument.createElement('p')
  message.textContent = `The cells cannot run: ${reason} `
  const retry = place.ownerDocument.createElement('button')
  retry.type = 'button'
  retry.dataset.action = 'retry'
  retry.textContent = 'Retry'
  message.append(retry)
  place.replaceChildren(message)
  place.hidden = false
}

/** Says in a cell's `[data-error]`, below what stands there, that its editor could not be loaded; `null` takes that back. */
export function renderEditorFailure(place: HTMLElement, reason: unknown): void {
  place.querySelector('[data-editor-failure]')?.remove()
  if (reason !== null) {
    const text = `The editor could not be loaded. The code can be changed and run without it; Edit tries again. (${String(reason)})`
    place.append(makeElement(place.ownerDocument, 'p', { 'data-editor-failure': '' }, text))
  }
  place.hidden = place.childElementCount === 0
}

/** Shows an error in a cell's `[data-error]`: what, where, and through which cells; `null` hides it. */
export function renderError(place: HTMLElement, error: CellError | null, cell: string): void {
  place.hidden = error === null
  place.replaceChildren()
  if (!error) return
  const make = (tag: string, ...children: (Node | string)[]) => {
    const element = place.ownerDocument.createElement(tag)
    element.append(...children)
    return element
  }
  const message = make('p', make('strong', error.name), `: ${error.message}`)
  message.setAttribute('data-error-message', '')
  place.append(message)
  const where = ({ text, other }: ErrorPlace) => {
    if (other === undefined) return [`${text} of this cell`]
    const link = make('a', other)
    link.setAttribute('href', `#${other}`)
    return [`${text} of cell `, link]
  }
  const { at, through } = errorParts(error, cell)
  if (at) {
    const line = make('p', 'at ', ...where(at))
    line.setAttribute('data-error-at', '')
    place.append(line)
  }
  if (through.length === 0) return
  const chain = make('ol', ...through.map((frame) => make('li', ...where(frame))))
  chain.setAttribute('data-error-through', '')
  chain.setAttribute('aria-label', 'Called from')
  place.append(chain)
}
