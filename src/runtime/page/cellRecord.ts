import type { CellError, Output } from '../../notebook/types.ts'
import type { ChapterDataCell, WidgetValue } from './chapterData.ts'
import type { CellState, Compiled } from './sessionTypes.ts'

/** A cell as the session keeps it. */
export interface Cell {
  id: string
  original: ChapterDataCell
  originalKey: number
  originalWidgets: readonly WidgetValue[]
  text: string
  compiled: Compiled
  widgets: WidgetValue[]
  /** Ids of the cells it reads from. */
  inputs: string[]
  /** Numbers as in `PlannedCell`. */
  key: number
  shown: number | null
  held: number | null
  /** Its text changed since it was last run. */
  typed: boolean
  /** The run whose replies it accepts. */
  run: number
  ran: boolean
  outputs: Output[]
  error: CellError | null
  state: CellState
  /** What listeners were told last. */
  told: { state: CellState; edited: boolean; touched: boolean }
}

/** The cell as the author's page shows it. */
export function createCell(original: ChapterDataCell): Cell {
  const compiled = shipped(original)
  const widgets = original.widgets ?? []
  return {
    id: original.id,
    original,
    originalKey: 0,
    originalWidgets: widgets,
    text: original.source,
    compiled,
    widgets: [...widgets],
    inputs: [...new Set(compiled.cell.inputs.map((input) => input.from))],
    key: 0,
    shown: null,
    held: null,
    typed: false,
    run: 0,
    ran: false,
    outputs: [],
    error: null,
    state: 'idle',
    told: { state: 'idle', edited: false, touched: false },
  }
}

/** The unedited cell, compiled when the site was built. */
export function shipped(original: ChapterDataCell): Compiled {
  const cell = { ...original.compiled, id: original.id, source: original.source }
  return original.problem ? { cell, problem: original.problem } : { cell }
}

/** What a cell shows when one it reads from failed. */
export function notRun(failed: string, { through }: CellError): CellError {
  return { name: 'NotRun', message: `not run: cell “${failed}”, which it reads from, failed`, through }
}

/** Whether both hold the same values in the same order. */
export function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => Object.is(item, b[index]))
}

/** What a cell shows that ran when the browser ended its worker. */
export const workerLost: CellError = {
  name: 'Worker lost',
  message: 'the browser ended it while this cell ran, most likely because the cell filled the memory',
  through: [],
}
