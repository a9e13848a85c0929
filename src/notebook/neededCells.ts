/**
 * The cells that `id` reads from, directly or through others, in document order; not itself.
 *
 * @param cells in document order, each with the ids it reads from
 */
export function neededCells(
  id: string,
  cells: readonly { id: string; inputs: readonly string[] }[],
): string[] {
  const needed = new Set([id])
  for (const cell of cells.toReversed()) {
    if (needed.has(cell.id)) for (const input of cell.inputs) needed.add(input)
  }
  needed.delete(id)
  return cells.filter((cell) => needed.has(cell.id)).map((cell) => cell.id)
}
