import type { ChapterDataCell, WidgetValue } from '../chapterData.ts'
import type { CellChange, WidgetChange } from '../sessionTypes.ts'

/** What of a cell is not the author's; `null` where all of it is. */
export function changeOf(
  original: ChapterDataCell,
  now: { text: string; widgets: readonly WidgetValue[] },
): CellChange | null {
  const widgets = now.widgets
    .map((value, index): WidgetChange => [index, value])
    .filter(([index, value]) => value !== undefined && !Object.is(value, original.widgets?.[index]))
  const edited = now.text !== original.source
  if (!edited && widgets.length === 0) return null
  return {
    id: original.id,
    ...(edited && { text: now.text }),
    ...(widgets.length > 0 && { widgets }),
  }
}

/** What of a chapter's cells is not the author's, in document order. */
export function editedCells(
  originals: readonly ChapterDataCell[],
  now: readonly { text: string; widgets: readonly WidgetValue[] }[],
): CellChange[] {
  return originals.flatMap((original, i) => changeOf(original, now[i]!) ?? [])
}
