import type { CellView } from './viewCell.ts'
import type { Session } from './sessionTypes.ts'

/** Does what a button of a cell asks for: `run`, `stop`, `reset`, `retry`, `edit`. */
export function actOnCell(
  action: string,
  cell: string,
  session: Session,
  views: ReadonlyMap<string, CellView>,
): void | Promise<void> {
  if (action === 'run') session.run(cell)
  else if (action === 'stop') session.stop()
  else if (action === 'reset') session.reset(cell)
  else if (action === 'retry') session.retry()
  else if (action === 'edit') return views.get(cell)?.edit()
}
