/** What of a cell decides its values: its text, its widgets, and the cells it reads from. */
export interface KeyedCell {
  id: string
  text: string
  widgets: readonly (number | string | boolean)[]
  /** Ids of cells above. */
  inputs: readonly string[]
}

/**
 * Gives each cell a number that is equal exactly when everything that decides the cell's values is equal. A cell
 * is stale when its number is not the one it ran with; undoing an edit brings the old number back.
 *
 * @returns a function from cells in document order to id → number; it remembers the numbers it gave
 */
export function createCellKeys(): (cells: readonly KeyedCell[]) => Map<string, number> {
  const numbers = new Map<string, number>()
  return (cells) => {
    const keys = new Map<string, number>()
    for (const cell of cells) {
      const inputs = [...new Set(cell.inputs)].map((id) => keys.get(id) ?? -1)
      const content = JSON.stringify([cell.id, cell.text, cell.widgets, inputs])
      const number = numbers.get(content) ?? numbers.size
      numbers.set(content, number)
      keys.set(cell.id, number)
    }
    return keys
  }
}
