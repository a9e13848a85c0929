import type { ChapterDataCell, WidgetValue } from '../chapterData.ts'
import { changeOf } from './editedCells.ts'
import { makeElement } from '../makeElement.ts'
import { describeDiff, renderDiff } from './renderDiff.ts'

/** Shows under a cell's code how it differs from the author's; nothing where it does not. */
export function showCellChanges(
  element: HTMLElement,
  cell: ChapterDataCell,
  now: { text: string; widgets: readonly WidgetValue[] },
  isOpen?: boolean,
): void {
  const { ownerDocument: document } = element
  const before = element.querySelector<HTMLDetailsElement>('[data-changes]')
  const change = changeOf(cell, now)
  if (!change) return before?.remove()
  const words = [
    ...(change.text === undefined ? [] : [describeDiff(cell.source, change.text)]),
    ...(change.widgets ? ['controls set'] : []),
  ].join(', ')
  const details = makeElement(
    document,
    'details',
    { 'data-changes': '' },
    makeElement(document, 'summary', {}, `Changed from the chapter’s: ${words}`),
    ...(change.text === undefined
      ? []
      : [renderDiff(document, cell.source, change.text, `Changes of cell ${cell.id}`)]),
    ...(change.widgets ?? []).map(([index, value]) =>
      makeElement(document, 'p', {}, `${labelOf(element, index)}: ${String(value)}`),
    ),
  )
  details.open = isOpen ?? before?.open ?? false
  if (details.open) openFold(element)
  if (before) before.replaceWith(details)
  else element.querySelector('[data-code]')?.after(details)
}

function openFold(element: HTMLElement) {
  const fold = element.querySelector<HTMLDetailsElement>('details[data-fold]')
  if (fold) fold.open = true
}

function labelOf(element: HTMLElement, index: number): string {
  const label = element.querySelector(`[data-widget][data-index="${index}"] label`)
  return label?.textContent ?? `Control ${index + 1}`
}
