import type { ChapterDataCell } from '../chapterData.ts'
import type { KeptCell } from './keptEdits.ts'
import { makeButton, makeElement } from './makeElement.ts'
import { renderDiff } from './renderDiff.ts'

/** An edit that waits for the reader's choice. */
export interface PendingEdit {
  id: string
  kept: Omit<KeptCell, 'older'>
  /** Why it is not in its cell, for the reader. */
  reason: string
}

/** One waiting edit: both texts as one diff, and the choice between them. */
export function showPending(
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
