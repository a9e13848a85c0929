import { printedText } from '../../notebook/printedText.ts'
import type { CellError, Output } from '../../notebook/types.ts'
import type { ChapterDataCell, WidgetValue } from './chapterData.ts'
import { changedProof } from './changedProof.ts'
import { codeOf, type EditorOpened } from './codeOf.ts'
import { createFigures } from './createFigures.ts'
import { hideButton } from './hideButton.ts'
import { renderConnectionFailure, renderError } from './renderError.ts'
import { copyWidgets, renderWidgets } from './renderWidgets.ts'
import type { Session, SessionEvent } from './sessionTypes.ts'
import { setWidgetValue } from './setWidgetValue.ts'
import { isBusy } from './stateOfCell.ts'

/** A cell's element, following the session. */
export interface CellView {
  element: HTMLElement
  /** Has the editor take over what `writeCode` opened. */
  edit(): Promise<void>
  /** Makes what was typed before the cell could hear it the cell's text. */
  adopt(): void
  /** Shows a part of the code, selected. */
  select(from: number, to: number): void
  /** Stops following. */
  leave(): void
}

/** Follows the session in the static HTML of a cell; texts go in as text only. */
export function viewCell(
  element: HTMLElement,
  session: Session,
  cell: ChapterDataCell,
  opened?: EditorOpened,
): CellView {
  const part = (name: string) => element.querySelector<HTMLElement>(`[data-${name}]`)!
  const button = (action: string) => element.querySelector<HTMLButtonElement>(`[data-action="${action}"]`)
  const [widgets, failure, output, proof] = ['widgets', 'error', 'output', 'proof'].map(
    part,
  ) as HTMLElement[] as [HTMLElement, HTMLElement, HTMLElement, HTMLElement]
  const figures = createFigures(part('figures'))
  const code = codeOf(element, session, cell, opened)
  // What the author's page shows, to come back to.
  const authored = {
    output: output.textContent ?? '',
    widgets: copyWidgets(widgets),
    error: copyChildren(failure),
    hasError: !failure.hidden,
    proof: proof.textContent ?? '',
    proofStatus: proof.dataset.proofStatus ?? 'none',
  }

  function show(outputs: Output[], error: CellError | null) {
    output.textContent = printedText(outputs)
    renderWidgets(
      widgets,
      cell.id,
      outputs.filter((one) => one.kind === 'input'),
    )
    void figures.show(outputs.filter((one) => one.kind === 'chart'))
    renderError(failure, error, cell.id)
    code.markError(error)
  }

  function restore() {
    output.textContent = authored.output
    widgets.replaceChildren(...authored.widgets)
    authored.widgets = copyWidgets(widgets)
    failure.replaceChildren(...authored.error.map((node) => node.cloneNode(true)))
    failure.hidden = !authored.hasError
    figures.restore()
    code.markError(null)
    showProof(authored.proofStatus, authored.proof)
  }

  function showWidgets(values: readonly WidgetValue[]) {
    for (const widget of widgets.querySelectorAll<HTMLElement>('[data-widget]')) {
      const value = values[Number(widget.dataset.index)]
      if (value !== undefined) setWidgetValue(widget, value)
    }
  }

  let proven = { status: authored.proofStatus, text: authored.proof }
  let stale = false

  function showProof(status: string, text: string) {
    proven = { status, text }
    renderProof()
  }

  /** What is shown while stale was made from something else: it proves nothing. */
  function renderProof() {
    const outdated = { status: 'none', text: 'out of date: run it to compare again' }
    const shown = stale ? outdated : proven
    proof.dataset.proofStatus = shown.status
    proof.parentElement!.toggleAttribute('data-proven', shown.status === 'match')
    if (proof.textContent !== shown.text) proof.textContent = shown.text
  }

  function prove({ proof: found, changed }: SessionEvent & { type: 'proof' }) {
    // Why a cell is not compared, the author's page says with the versions that it is not compared with.
    const isToldThere = found.status === 'none' && found.status === authored.proofStatus && !found.backend
    if (!changed) showProof(found.status, isToldThere ? authored.proof : found.note)
    else {
      const now = changedProof(authored.output, failure.hidden ? (output.textContent ?? '') : null)
      showProof(now.status, now.note)
    }
  }

  function showState({ state, edited, touched }: SessionEvent & { type: 'state' }) {
    element.dataset.state = state
    element.toggleAttribute('data-edited', edited)
    // While it runs it still shows what it showed before.
    stale = state === 'stale' || (stale && isBusy(state))
    renderProof()
    element.setAttribute('aria-busy', String(state === 'running'))
    const busy = isBusy(state)
    hideButton(button('stop'), !busy, button('run'))
    hideButton(button('reset'), !touched, button('run'))
  }

  failure.id ||= `${cell.id}-error`
  const now = session.cells.find(({ id }) => id === cell.id)
  // A page that says “queued” has heard a click that the session is about to hear.
  if (now && now.state !== 'idle') element.dataset.state = now.state

  function showConnection({ status, message }: SessionEvent & { type: 'connection' }) {
    const { state } = session.cells.find(({ id }) => id === cell.id)!
    if (status === 'failed' && isBusy(state)) renderConnectionFailure(failure, message ?? '')
    else if (status === 'loading' && button('retry')) {
      hideButton(button('retry'), true, button('run'))
      renderError(failure, null, cell.id)
    }
  }

  const leave = session.listen((event) => {
    if (event.type === 'connection') showConnection(event)
    if (!('cell' in event) || event.cell !== cell.id) return
    if (event.type === 'state') showState(event)
    else if (event.type === 'outputs') show(event.outputs, event.error)
    else if (event.type === 'text') code.setText(event.text)
    else if (event.type === 'widgets') showWidgets(event.values)
    else if (event.type === 'restore') restore()
    else if (event.type === 'proof') prove(event)
  })
  return { element, edit: code.edit, adopt: code.adopt, select: code.select, leave }
}

function copyChildren(parent: Node): Node[] {
  return [...parent.childNodes].map((node) => node.cloneNode(true))
}
