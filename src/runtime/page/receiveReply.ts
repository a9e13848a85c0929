import type { Announcer } from './createAnnouncer.ts'
import type { Flights } from './createFlights.ts'
import type { RunReply } from './createWorkerLink.ts'
import type { SessionCells } from './sessionCells.ts'

/**
 * Takes a reply into the cell it belongs to; replies of older runs are dropped.
 *
 * @returns `finished` when it ended the run under way, `run` when it changed that, `cell` when it changed a cell that is
 *   done, else null
 */
export function receiveReply(
  reply: RunReply,
  { cells, announcer, flights }: { cells: SessionCells; announcer: Announcer; flights: Flights },
): 'finished' | 'run' | 'cell' | null {
  const flight = flights.current
  if (reply.type === 'finished') return reply.run === flight?.run ? 'finished' : null
  const cell = cells.get(reply.cell)
  if (!cell || cell.run !== reply.run) return null
  if (reply.type === 'late') {
    cell.outputs.push(reply.output)
    announcer.outputsSoon(cell)
    return null
  }
  if (reply.type === 'error' && !flights.isUnderWay(cell.id)) {
    // Thrown by a timer or a promise after its cell was done.
    cell.error ??= reply.error
    announcer.outputs(cell, true)
    return 'cell'
  }
  if (reply.run !== flight?.run) return null
  if (reply.type === 'output') {
    if (flight.running !== cell.id) return null
    cell.outputs.push(reply.output)
    announcer.outputsSoon(cell)
    return null
  }
  if (reply.type === 'start') flights.startCell(cell)
  else flights.endCell(cell.id, reply.type === 'error' ? reply.error : null)
  return 'run'
}
