import type { CompiledCell } from '../protocol.ts'
import type { Channel } from './createChannel.ts'
import { parseStack } from './parseStack.ts'

/** One run of one cell, and what came of it. */
export interface CellRun {
  cell: CompiledCell
  run: number
  channel: Channel
  failed: boolean
  values: Map<string, unknown>
}

/** Of each cell the newest run, until it is forgotten. */
export interface CellRuns {
  add(one: CellRun): void
  /** What it defined is gone, and whatever of it still comes is not shown. */
  forget(cell: string): void
  /** The cell of a run that is not over. */
  findCell(id: string, run: number): CompiledCell | undefined
  /** @throws ReferenceError when no cell has given the name a value */
  readInput(input: CompiledCell['inputs'][number]): unknown
  /** Whose code a stack leads through, innermost first; without a frame of any cell the last that began is the likeliest. */
  findOwner(stack: string): CellRun | undefined
}

export function createCellRuns(): CellRuns {
  const runs = new Map<string, CellRun>()
  let last: CellRun | undefined

  function find(id: string, run: number): CellRun | undefined {
    const found = runs.get(id)
    return found?.run === run ? found : undefined
  }

  return {
    add(one) {
      runs.set(one.cell.id, one)
      last = one
    },
    forget(id) {
      runs.get(id)?.channel.drop()
      runs.delete(id)
    },
    findCell: (id, run) => find(id, run)?.cell,
    readInput({ name, from }) {
      const above = runs.get(from)
      if (!above) throw new ReferenceError(`${name}: cell '${from}', which defines it, has not run`)
      if (above.failed) throw new ReferenceError(`${name}: cell '${from}', which defines it, failed`)
      return above.values.get(name)
    },
    findOwner(stack) {
      const frames = parseStack(stack)
      // A frame of an old run is nobody's.
      return frames.length === 0 ? last : frames.map(({ cell, run }) => find(cell, run)).find(Boolean)
    },
  }
}
