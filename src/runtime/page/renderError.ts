import type { CellError } from '../../notebook/types.ts'

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
  const link = (to: string) => {
    const anchor = make('a', to) as HTMLAnchorElement
    anchor.setAttribute('href', `#${to}`)
    return anchor
  }
  const where = ({ cell: at, line, column }: { cell: string; line: number; column: number }) => [
    `line ${line}, column ${column}`,
    ...(at === cell ? [' of this cell'] : [' of cell ', link(at)]),
  ]
  if (error.at) {
    const at = make('p', 'at ', ...where(error.at))
    at.setAttribute('data-error-at', '')
    place.append(at)
  }
  const through = error.through.filter(
    (frame, i) => i > 0 || !error.at || frame.line !== error.at.line || frame.cell !== error.at.cell,
  )
  if (through.length === 0) return
  const chain = make(
    'ol',
    ...through.map((frame) => make('li', frame.fn ? `${frame.fn}, ` : '', ...where(frame))),
  )
  chain.setAttribute('data-error-through', '')
  chain.setAttribute('aria-label', 'Called from')
  place.append(chain)
}
