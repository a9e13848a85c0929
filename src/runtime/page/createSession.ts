import type { CellError } from '../../notebook/types.ts'
import type { Reply } from '../protocol.ts'
import { createCellKeys } from './cellKeys.ts'
import { createCell, notRun, sameItems, shipped, type Cell } from './cellRecord.ts'
import type { ChapterData } from './chapterData.ts'
import { dependentsOf } from './dependentsOf.ts'
import { planCells } from './planCells.ts'
import type {
  CellState,
  Clock,
  Compile,
  Compiled,
  Connect,
  Connection,
  Prove,
  Session,
} from './sessionTypes.ts'
import type { SessionEvent } from './sessionTypes.ts'

/** A run shows its progress once it takes longer. */
const progressAfterMs = 500
/** A running cell that was edited meanwhile gets this long to make way for its newer text. */
const makeWayMs = 400

interface Flight {
  run: number
  keys: Map<string, number>
  pending: Set<string>
  running: string | null
  total: number
  slow: boolean
  cancel: (() => void)[]
}

/**
 * A chapter's cells in the page: texts, states and the queue of runs. It knows no DOM: `connect` reaches the worker,
 * `clock` the time, `compile` the analyzer (only for edited texts), `prove` the reference.
 */
export function createSession(
  chapter: ChapterData,
  { connect, clock, compile, prove }: { connect: Connect; clock: Clock; compile: Compile; prove?: Prove },
): Session {
  const listeners = new Set<(event: SessionEvent) => void>()
  const tell = (event: SessionEvent) => listeners.forEach((listener) => listener(event))
  const keysOf = createCellKeys()
  const cells = chapter.cells.map(createCell)
  const byId = new Map(cells.map((cell) => [cell.id, cell]))
  const goals = new Set<string>()
  /** Goals that a reader named, not those of a widget, since the last that was told to be finished. */
  const asked = new Set<string>()
  const asks = new Map<number, (numTensors: number) => void>()
  let follow = true
  let connection: Connection | null = null
  let ready = false
  let failed = false
  let flight: Flight | null = null
  let lastRun = 0
  let lastAsk = 0
  let compiling = false
  let uncompiled = false
  let flushing = false
  const unflushed = new Set<Cell>()

  updateKeys()
  for (const cell of cells) cell.originalKey = cell.shown = cell.key

  function updateKeys() {
    const keys = keysOf(cells)
    for (const cell of cells) cell.key = keys.get(cell.id)!
  }

  function stateOf(cell: Cell): CellState {
    if (flight?.running === cell.id) return 'running'
    if (flight?.pending.has(cell.id) || (goals.has(cell.id) && !failed)) return 'queued'
    if (cell.shown !== cell.key) return 'stale'
    if (cell.error && !cell.original.options.expectError) return 'error'
    return cell.held === cell.key || cell.error ? 'done' : 'idle'
  }

  function tellStates() {
    for (const cell of cells) {
      cell.state = stateOf(cell)
      const edited = cell.text !== cell.original.source || !sameItems(cell.widgets, cell.originalWidgets)
      const touched = edited || cell.ran
      const told = `${cell.state} ${edited} ${touched}`
      if (told === cell.told) continue
      cell.told = told
      tell({ type: 'state', cell: cell.id, state: cell.state, edited, touched })
    }
  }

  function tellProgress() {
    if (!flight?.slow) return
    const done = flight.total - flight.pending.size - (flight.running ? 1 : 0)
    tell({ type: 'progress', progress: { done, total: flight.total, cell: flight.running } })
  }

  function tellOutputs(cell: Cell, final: boolean) {
    unflushed.delete(cell)
    tell({ type: 'outputs', cell: cell.id, outputs: [...cell.outputs], error: cell.error, final })
  }

  function flushLater(cell: Cell) {
    unflushed.add(cell)
    if (flushing) return
    flushing = true
    clock.frame(() => {
      flushing = false
      for (const waiting of [...unflushed]) tellOutputs(waiting, false)
    })
  }

  function open(): Connection {
    if (connection) return connection
    failed = false
    ready = false
    tell({ type: 'connection', status: 'loading' })
    let opened: Connection | null = null
    let early: string | null = null
    const current = () => opened !== null && connection === opened
    opened = connect({
      reply: (reply) => current() && receive(reply),
      failed: (message) => (current() ? fail(message) : (early = message)),
    })
    connection = opened
    if (early !== null) fail(early)
    return opened
  }

  /** Ends the worker. What cells show stays; the values behind it are gone. */
  function close() {
    connection?.terminate()
    connection = null
    ready = false
    for (const cell of cells) {
      cell.held = null
      cell.run = 0
    }
    const left = land()
    asks.clear()
    return left
  }

  /** Ends the flight, finished or not; returns what it left undone. */
  function land(): string[] {
    if (!flight) return []
    const left = [...(flight.running ? [flight.running] : []), ...flight.pending]
    flight.cancel.forEach((cancel) => cancel())
    if (flight.slow) tell({ type: 'progress', progress: null })
    if (flight.running) {
      const cell = byId.get(flight.running)!
      cell.shown = null
      if (cell.outputs.length > 0) tellOutputs(cell, true)
    }
    flight = null
    return left
  }

  function fail(message: string) {
    for (const id of close()) goals.add(id)
    failed = true
    tell({ type: 'connection', status: 'failed', message })
    tellStates()
  }

  async function pump() {
    if (compiling || flight || failed || goals.size === 0) return
    if (uncompiled) {
      compiling = true
      uncompiled = false
      try {
        const texts = cells.map(({ original, text }) => ({ original, text }))
        const compiled = cells.every((cell) => cell.text === cell.original.source)
          ? cells.map((cell) => shipped(cell.original))
          : await compile(texts)
        compiled.forEach((result, index) => adopt(cells[index]!, result))
        updateKeys()
      } catch (error) {
        uncompiled = true
        fail(error instanceof Error ? error.message : String(error))
      } finally {
        compiling = false
      }
      tellStates()
      return void pump()
    }
    launch()
  }

  function adopt(cell: Cell, compiled: Compiled) {
    cell.compiled = compiled
    cell.inputs = [...new Set(compiled.cell.inputs.map((input) => input.from))]
  }

  function launch() {
    const run = ++lastRun
    const planned = planCells(goals, cells, { follow })
    goals.clear()
    const keys = new Map(planned.map((id) => [id, byId.get(id)!.key]))
    flight = {
      run,
      keys,
      pending: new Set(planned),
      running: null,
      total: planned.length,
      slow: false,
      cancel: [],
    }
    // Values made from the ones this run replaces are no longer held; shown without a new run, they are stale.
    for (const id of dependentsOf(planned, cells)) {
      const cell = byId.get(id)!
      if (cell.held !== null) cell.held = cell.shown = null
    }
    for (const id of planned) {
      const cell = byId.get(id)!
      cell.held = null
      cell.run = run
      cell.typed = false
    }
    for (const id of planned) {
      const { problem } = byId.get(id)!.compiled
      if (problem) endCell(id, problem)
    }
    const sent = planned.filter((id) => flight!.pending.has(id))
    if (sent.length === 0) return finish()
    const flown = flight
    flown.cancel.push(
      clock.after(progressAfterMs, () => {
        flown.slow = true
        tellProgress()
      }),
    )
    const widgets = Object.fromEntries(
      sent.map((id) => [id, byId.get(id)!.widgets] as const).filter(([, values]) => values.length > 0),
    )
    open().send({ type: 'run', run, cells: sent.map((id) => byId.get(id)!.compiled.cell), widgets })
    tellStates()
  }

  function startCell(cell: Cell) {
    if (!flight?.pending.delete(cell.id)) return
    flight.running = cell.id
    cell.outputs = []
    cell.error = null
  }

  /** A cell of the flight ends, well or with `error`; its dependents in the flight then end too. */
  function endCell(id: string, error: CellError | null) {
    const cell = byId.get(id)!
    if (!flight || !isUnderWay(id)) return
    if (flight.pending.delete(id)) cell.outputs = []
    if (flight.running === id) flight.running = null
    cell.shown = flight.keys.get(id)!
    cell.held = error ? null : cell.shown
    cell.error = error
    cell.ran = true
    tellOutputs(cell, true)
    if (prove && cell.shown === cell.key) {
      const changed = cell.key !== cell.originalKey
      tell({ type: 'proof', cell: id, proof: prove(cell.original, cell.outputs, error), changed })
    }
    if (!error) return
    for (const next of cells) {
      if (!next.inputs.includes(id) || !flight.pending.has(next.id)) continue
      // The worker tries it all the same, and fails for want of a value: that says less.
      next.run = 0
      endCell(next.id, notRun(id, error))
    }
  }

  function finish() {
    const ran = [...(flight?.keys.keys() ?? [])]
    for (const id of land()) byId.get(id)!.shown = null
    tellStates()
    if (asked.size > 0 && goals.size === 0) {
      tell({
        type: 'finished',
        asked: [...asked],
        ran,
        failed: ran.filter((id) => byId.get(id)!.state === 'error'),
      })
      asked.clear()
    }
    void pump()
  }

  function receive(reply: Reply) {
    if (reply.type === 'ready') {
      ready = true
      return tell({ type: 'connection', status: 'ready' })
    }
    if (reply.type === 'memory') {
      asks.get(reply.ask)?.(reply.numTensors)
      return void asks.delete(reply.ask)
    }
    const cell = reply.type === 'finished' ? undefined : byId.get(reply.cell)
    if (cell && cell.run !== reply.run) return
    if (cell && reply.type === 'late') {
      cell.outputs.push(reply.output)
      return flushLater(cell)
    }
    if (cell && reply.type === 'error' && !isUnderWay(cell.id)) {
      // Thrown by a timer or a promise after its cell was done.
      cell.error ??= reply.error
      tellOutputs(cell, true)
      return tellStates()
    }
    if (reply.run !== flight?.run) return
    if (reply.type === 'finished') return finish()
    if (!cell) return
    if (reply.type === 'start') startCell(cell)
    else if (reply.type === 'output') {
      if (flight.running !== cell.id) return
      cell.outputs.push(reply.output)
      return flushLater(cell)
    } else endCell(cell.id, reply.type === 'error' ? reply.error : null)
    tellProgress()
    tellStates()
  }

  function isUnderWay(id: string) {
    return flight !== null && (flight.running === id || flight.pending.has(id))
  }

  /** Whether the flight computes a text, or a widget's value, that is no longer there. */
  function isOutdated({ keys, pending, running }: Flight) {
    return [...pending, ...(running ? [running] : [])].some((id) => keys.get(id) !== byId.get(id)?.key)
  }

  function ask(ids: string[]) {
    for (const id of ids) {
      if (isUnderWay(id) && flight!.keys.get(id) === byId.get(id)!.key) continue
      goals.add(id)
      asked.add(id)
    }
    if (failed) failed = false
    if (goals.size > 0 && flight && isOutdated(flight)) overtake()
    void pump()
    tellStates()
  }

  /** Leaves the flight for one with the newer texts. A worker that does not make way is replaced. */
  function overtake() {
    const blocked = flight?.running !== null && ready
    for (const id of land()) goals.add(id)
    if (!blocked) return
    const before = lastRun
    const cancel = clock.after(makeWayMs, () => {
      if (
        lastRun !== before + 1 ||
        !flight ||
        flight.running !== null ||
        flight.pending.size !== flight.total
      )
        return
      for (const id of close()) goals.add(id)
      void pump()
      tellStates()
    })
    void cancel
  }

  function restore(cell: Cell) {
    cell.outputs = []
    cell.error = null
    cell.run = 0
    cell.shown = cell.originalKey
    unflushed.delete(cell)
    tell({ type: 'restore', cell: cell.id })
  }

  function resetCells(reset: Cell[]) {
    const ids = new Set(reset.map((cell) => cell.id))
    const left = reset.some(({ id }) => isUnderWay(id)) ? close() : []
    for (const id of left) if (!ids.has(id)) goals.add(id)
    for (const cell of reset) {
      goals.delete(cell.id)
      if (cell.text !== cell.original.source) {
        cell.text = cell.original.source
        uncompiled = true
        tell({ type: 'text', cell: cell.id, text: cell.text })
      }
      cell.widgets = [...cell.originalWidgets]
      cell.typed = false
      cell.ran = false
      cell.held = null
    }
    if (uncompiled && cells.every((cell) => cell.text === cell.original.source)) {
      for (const cell of cells) adopt(cell, shipped(cell.original))
      uncompiled = false
    }
    updateKeys()
    const forgotten = dependentsOf(ids, cells)
    for (const cell of cells) {
      if (ids.has(cell.id)) restore(cell)
      else if (forgotten.has(cell.id)) {
        cell.held = null
        if (cell.key === cell.originalKey && cell.shown !== cell.key && !goals.has(cell.id)) restore(cell)
      }
    }
    connection?.send({
      type: 'forget',
      cells: cells.filter(({ id }) => ids.has(id) || forgotten.has(id)).map(({ id }) => id),
    })
    void pump()
    tellStates()
  }

  function find(id: string): Cell {
    const cell = byId.get(id)
    if (!cell) throw new RangeError(`session: unknown cell: ${id}`)
    return cell
  }

  return {
    cells,
    get follow() {
      return follow
    },
    set follow(value) {
      follow = value
    },
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    run: (id) => ask([find(id).id]),
    runAll: () => ask(cells.map((cell) => cell.id)),
    stop() {
      goals.clear()
      asked.clear()
      failed = false
      close()
      tell({ type: 'connection', status: 'none' })
      tellStates()
    },
    reset: (id) => resetCells([find(id)]),
    resetAll: () => resetCells(cells),
    edit(id, text) {
      const cell = find(id)
      if (cell.text === text) return
      cell.text = text
      cell.typed = true
      uncompiled = true
      updateKeys()
      tellStates()
    },
    setWidget(id, index, value) {
      const cell = find(id)
      if (Object.is(cell.widgets[index], value)) return
      cell.widgets = [...cell.widgets]
      cell.widgets[index] = value
      updateKeys()
      goals.add(id)
      tellStates()
      clock.frame(() => void pump())
    },
    retry() {
      failed = false
      void pump()
      tellStates()
    },
    preload: () => void open(),
    memory: () =>
      new Promise((resolve) => {
        const ask = ++lastAsk
        asks.set(ask, resolve)
        open().send({ type: 'memory', ask })
      }),
  }
}
