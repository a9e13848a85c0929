/**
 * The cells that read, directly or through others, from any of `ids`; not `ids` themselves.
 *
 * @param cells in document order, each with the ids it reads from
 */
export function dependentsOf(
  ids: Iterable<string>,
  cells: readonly { id: string; inputs: readonly string[] }[],
): Set<string> {
  const start = new Set(ids)
  const reached = new Set(start)
  for (const cell of cells) if (cell.inputs.some((id) => reached.has(id))) reached.add(cell.id)
  for (const id of start) reached.delete(id)
  return reached
}
