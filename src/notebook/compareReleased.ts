import type { ReleasedCell } from './releasedChapter.ts'

/** What became of a cell from one version to another. */
export interface CellChange {
  id: string
  change: 'added' | 'removed' | 'printed' | 'drawn' | 'code' | 'none'
}

/**
 * Compares the cells of a chapter in two versions, in the order of the newer, those that are gone last. `printed`: text, error
 * or a widget's value is another; `drawn`: only a chart is; `code`: only the code is.
 *
 * @param redirects ids that a cell had earlier, each to the id it has now
 */
export function compareReleased(
  before: readonly ReleasedCell[],
  after: readonly ReleasedCell[],
  redirects: Readonly<Record<string, string>> = {},
): CellChange[] {
  const older = new Map(before.map((cell) => [redirects[cell.id] ?? cell.id, cell]))
  const changes = after.map(({ id }, i): CellChange => {
    const was = older.get(id)
    older.delete(id)
    return { id, change: was === undefined ? 'added' : compareCell(was, after[i]!) }
  })
  return [...changes, ...[...older.values()].map(({ id }): CellChange => ({ id, change: 'removed' }))]
}

/** What is different between two versions of one cell: the gravest that is. */
export function compareCell(
  before: ReleasedCell,
  after: ReleasedCell,
): 'printed' | 'drawn' | 'code' | 'none' {
  if (printed(before) !== printed(after)) return 'printed'
  if (drawn(before) !== drawn(after)) return 'drawn'
  return before.source === after.source ? 'none' : 'code'
}

function printed({ outputs, error }: ReleasedCell): string {
  const shown = outputs.flatMap((output): unknown[] => {
    if (output.kind === 'text') return [output.text]
    return output.kind === 'input' ? [[output.label, output.value]] : []
  })
  return JSON.stringify([shown, error ?? null])
}

function drawn({ outputs }: ReleasedCell): string {
  return JSON.stringify(outputs.flatMap((output) => (output.kind === 'chart' ? [output.chart] : [])))
}
