import { sameItems } from './cellRecord.ts'
import type { Announcer } from './createAnnouncer.ts'
import type { SessionCells } from './sessionCells.ts'
import type { CellChange } from './sessionTypes.ts'

/** Puts cells into another state, typed elsewhere or before: text and widgets that a change does not name are the author's. */
export function putChanges(changes: readonly CellChange[], cells: SessionCells, announcer: Announcer): void {
  for (const { id, text, widgets } of changes) {
    const cell = cells.find(id)
    const newText = text ?? cell.original.source
    if (cell.text !== newText) {
      cell.text = newText
      cell.typed = true
      cells.uncompiled = true
      announcer.tell({ type: 'text', cell: id, text: newText })
    }
    const values = [...cell.originalWidgets]
    for (const [index, value] of widgets ?? []) values[index] = value
    if (!sameItems(cell.widgets, values)) {
      cell.widgets = values
      cell.typed = true
      announcer.tell({ type: 'widgets', cell: id, values: [...values] })
    }
  }
  cells.updateKeys()
}
