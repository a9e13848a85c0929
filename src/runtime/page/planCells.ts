/** What planning needs to know of a cell. */
export interface PlannedCell {
  id: string
  inputs: readonly string[]
  /** Number of the text, widgets and inputs it has now; see `createCellKeys`. */
  key: number
  /** Number that what it shows was made with; `null` when that was cut short. */
  shown: number | null
  /** Number that the values the worker holds were made with. */
  held: number | null
  /** Its own text changed and was not run since: only a reader, or need, may run it. */
  typed: boolean
}

/**
 * The cells to run, in document order: the wanted ones; those they need whose values the worker does not hold; and,
 * with `follow`, the dependents that show something else than they should or whose values are lost by this run.
 * A dependent whose own text was typed in meanwhile does not follow: typing never executes.
 */
export function planCells(
  wanted: Iterable<string>,
  cells: readonly PlannedCell[],
  { follow = true }: { follow?: boolean } = {},
): string[] {
  const byId = new Map(cells.map((cell) => [cell.id, cell]))
  const plan = new Set<string>()
  const need = (id: string) => {
    const cell = byId.get(id)
    if (!cell || plan.has(id)) return
    plan.add(id)
    for (const input of cell.inputs) if (byId.get(input)?.held !== byId.get(input)?.key) need(input)
  }
  const asked = new Set(wanted)
  for (const id of asked) need(id)
  if (follow) {
    // A cell that is only computed again, with the text it showed, changes nothing for its dependents.
    const changed = new Set(
      [...plan].filter((id) => asked.has(id) || byId.get(id)!.shown !== byId.get(id)!.key),
    )
    for (const cell of cells) {
      if (cell.typed || !cell.inputs.some((id) => changed.has(id))) continue
      if (cell.shown === cell.key && cell.held !== cell.key) continue
      changed.add(cell.id)
      need(cell.id)
    }
  }
  return cells.filter((cell) => plan.has(cell.id)).map((cell) => cell.id)
}
