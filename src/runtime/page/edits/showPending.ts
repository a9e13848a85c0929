import type { ChapterDataCell } from '../chapterData.ts'
import type { KeptCell } from './keptEdits.ts'
import { makeButton, makeElement } from '../makeElement.ts'
import { renderDiff } from './renderDiff.ts'

/** An edit that waits for the reader's choice. */
export interface PendingEdit {
  id: string
  kept: Omit<KeptCell, 'older'>
  /** Why it is not in its cell, for the reader. */
  reason: string
}

/** The edits that wait, each with the choice between both texts, and the choice for all. */
export function showPending(
  document: Document,
  pending: readonly PendingEdit[],
  cells: readonly ChapterDataCell[],
  isSafe: boolean,
  choose: (ids: string[], isMine: boolean) => void,
): (Node | string)[] {
  const ids = pending.map(({ id }) => id)
  return [
    isSafe
      ? 'Safe mode: nothing runs, and your edits are not in the cells but here. '
      : 'Some of your edits wait for your choice. ',
    makeButton(document, 'Use all of mine', () => choose(ids, true)),
    makeButton(document, 'Reset all', () => choose(ids, false)),
    ...pending.map((one) =>
      showOne(
        document,
        one,
        cells.find(({ id }) => id === one.id),
        (isMine) => choose([one.id], isMine),
      ),
    ),
  ]
}

function showOne(
  document: Document,
  { id, kept, reason }: PendingEdit,
  cell: ChapterDataCell | undefined,
  choose: (isMine: boolean) => void,
): HTMLElement {
  const title = cell ? makeElement(document, 'a', { href: `#${id}` }, id) : id
  const text =
    kept.text === undefined
      ? makeElement(
          document,
          'p',
          {},
          `Its controls were set to ${kept.widgets?.map(([, v]) => v).join(', ')}.`,
        )
      : renderDiff(document, cell?.source ?? '', kept.text, `The chapter’s cell ${id} and your text`)
  return makeElement(
    document,
    'div',
    { 'data-pending': id, role: 'group', 'aria-label': `Your edit of cell ${id}` },
    makeElement(document, 'p', {}, makeElement(document, 'strong', {}, title), `: ${reason}`),
    text,
    makeElement(
      document,
      'p',
      { class: 'edits-choice' },
      ...(cell ? [makeButton(document, 'Use mine', () => choose(true))] : []),
      makeButton(document, cell ? 'Keep the chapter’s' : 'Forget it', () => choose(false)),
    ),
  )
}
