import { beginRun } from './beginRun.ts'
import { workerLost } from './cellRecord.ts'
import type { Announcer } from './createAnnouncer.ts'
import { createFlights } from './createFlights.ts'
import { createWorkerLink } from './createWorkerLink.ts'
import { messageOf } from './messageOf.ts'
import { planCells } from './planCells.ts'
import { receiveReply } from './receiveReply.ts'
import type { SessionCells } from './sessionCells.ts'
import { stateOfCell } from './stateOfCell.ts'
import type { RunQueue, SessionWorld } from './runQueueTypes.ts'

export function createRunQueue(cells: SessionCells, announcer: Announcer, world: SessionWorld): RunQueue {
  const goals = new Set<string>()
  /** Goals that a reader named, not those of a widget, since the last that was told to be finished. */
  const asked = new Set<string>()
  let lastRun = 0
  let hasFailed = false
  let isCompiling = false

  const flights = createFlights(cells, announcer, { ...world, backend: () => link.backend })
  const link = createWorkerLink(world.connect, world.clock, {
    tell: announcer.tell,
    failed: fail,
    died: bury,
    reply(reply) {
      const told = receiveReply(reply, { cells, announcer, flights })
      if (told === 'finished') return finish()
      if (told === 'run') flights.tellProgress()
      if (told) tellStates()
    },
  })

  function tellStates() {
    announcer.states(cells.list, (cell) =>
      stateOfCell(cell, flights.current, goals.has(cell.id) && !hasFailed),
    )
  }

  function dropWorker() {
    link.close()
    for (const cell of cells.list) {
      cell.held = null
      cell.run = 0
    }
  }

  function close(): string[] {
    dropWorker()
    return flights.land()
  }

  /** The cell that ran when the worker died fails, with its dependents; the others of its run have a new worker. */
  function bury() {
    const running = flights.current?.running
    dropWorker()
    announcer.tell({ type: 'connection', status: 'none' })
    if (running) flights.endCell(running, workerLost)
    for (const id of flights.current?.pending ?? []) goals.add(id)
    finish()
  }

  function fail(message: string) {
    for (const id of close()) goals.add(id)
    hasFailed = true
    announcer.tell({ type: 'connection', status: 'failed', message })
    tellStates()
  }

  function pump() {
    if (isCompiling || flights.current || hasFailed || goals.size === 0) return
    if (cells.uncompiled) void compile()
    else launch()
  }

  async function compile() {
    isCompiling = true
    try {
      await cells.compile(world.compile)
    } catch (error) {
      fail(messageOf(error))
    } finally {
      isCompiling = false
    }
    tellStates()
    pump()
  }

  function launch() {
    const run = ++lastRun
    const planned = planCells(goals, cells.list, { follow: queue.follow })
    goals.clear()
    const request = beginRun(run, planned, cells, flights)
    if (!request) return finish()
    tellStates()
    link.send(request)
  }

  function finish() {
    const ran = [...(flights.current?.keys.keys() ?? [])]
    for (const id of flights.land()) cells.find(id).shown = null
    tellStates()
    if (asked.size > 0 && goals.size === 0) {
      const failed = ran.filter((id) => cells.find(id).state === 'error')
      announcer.tell({ type: 'finished', asked: [...asked], ran, failed })
      asked.clear()
    }
    pump()
  }

  /** Leaves the flight for one with the newer texts. A worker that does not make way is replaced. */
  function overtake(run: number) {
    for (const id of flights.land()) goals.add(id)
    link.expectLeaving(run, () => {
      for (const id of close()) goals.add(id)
      pump()
      tellStates()
    })
  }

  const queue: RunQueue = {
    follow: true,
    quiet: false,
    goals,
    link,
    flights,
    ask(ids) {
      queue.quiet = false
      for (const id of ids) {
        if (flights.isUnderWay(id) && flights.current!.keys.get(id) === cells.find(id).key) continue
        goals.add(id)
        asked.add(id)
      }
      hasFailed = false
      if (goals.size > 0 && flights.current && flights.isOutdated()) overtake(flights.current.run)
      pump()
      tellStates()
    },
    pump,
    stop() {
      goals.clear()
      asked.clear()
      hasFailed = false
      close()
      announcer.tell({ type: 'connection', status: 'none' })
      tellStates()
    },
    useBackend(backend) {
      link.backend = backend
      for (const cell of cells.list) if (cell.ran) cell.shown = null
      queue.stop()
    },
    retry() {
      hasFailed = false
      pump()
      tellStates()
    },
    close,
    tellStates,
  }
  return queue
}
