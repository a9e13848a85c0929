import type { KeptCell } from './keptEdits.ts'

/**
 * Whether another tab made what is kept of a cell.
 *
 * @param known what this tab kept or read of the cell last, and what it is about to keep, as JSON of a `CellChange`
 */
export function isElsewhere(id: string, { text, widgets }: KeptCell, known: readonly string[]): boolean {
  const change = { id, ...(text !== undefined && { text }), ...(widgets && { widgets }) }
  return !known.includes(JSON.stringify(change))
}
