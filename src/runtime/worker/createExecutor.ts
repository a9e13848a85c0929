import type { CompiledCell } from '../protocol.ts'
import type { ChooseBackend } from './backend.ts'
import { chartsOf, type Charts } from './charts.ts'
import { probePlaces, type Places } from './compileBody.ts'
import { createCellRuns, type CellRun } from './createCellRuns.ts'
import { createChannel, type Channel } from './createChannel.ts'
import type { InputValue } from './createInput.ts'
import { createModuleRegistry } from './createModuleRegistry.ts'
import { executeCell } from './executeCell.ts'
import type { Executor, ExecutorOptions } from './executorTypes.ts'
import { createIntrinsics } from './intrinsics.ts'
import type { CellFiles } from './cellFiles.ts'
import type { Memory } from './memory.ts'
import { nextTask } from './nextTask.ts'
import { parseStack } from './parseStack.ts'
import { atImport } from './placedError.ts'
import { toCellError } from './toCellError.ts'

/** Executes cells: the same in the reader's worker and in Node when the site is built. */
export function createExecutor({
  post,
  bundles = {},
  importable,
  memory: binding,
  explain,
  chooseBackend: choose = noChoice,
}: ExecutorOptions): Executor {
  const registry = createModuleRegistry({ importable: importable ?? Object.keys(bundles) })
  const intrinsics = createIntrinsics(globalThis)
  const now = performance.now.bind(performance)
  const runs = createCellRuns()
  let memory: Memory | undefined
  let charts: Charts | undefined
  let places: Promise<Places> | undefined
  let files: CellFiles | undefined
  let newest = -Infinity
  let running: CellRun | undefined
  let hasLoaded = true
  let queue: Promise<void> = Promise.resolve()

  // V8 keeps ten frames; those of libraries must not push the reader's own out.
  Error.stackTraceLimit = 100
  registry.add(bundles)
  registry.onLoad((name, exports) => {
    hasLoaded = true
    charts ??= chartsOf(exports)
    if (name === binding?.module) memory = binding.bind(exports)
  })

  function forgetCell(id: string): void {
    runs.forget(id)
    memory?.release(id)
  }

  /** A stack that names cells. */
  function stackOf(thrown: unknown): string {
    const stack = readStack(thrown)
    return files?.nameCells(stack) ?? stack
  }

  /** The cell that runs now, if the code that runs now was called from it. */
  function findCaller(): Channel | undefined {
    if (!running) return undefined
    const { cell, run, channel } = running
    const frames = parseStack(stackOf(new Error()))
    return frames.some((frame) => frame.cell === cell.id && frame.run === run) ? channel : undefined
  }

  function begin(cell: CompiledCell, run: number): CellRun {
    forgetCell(cell.id)
    const channel = createChannel(run, cell.id, post, findCaller)
    running = { cell, run, channel, failed: false, values: new Map() }
    runs.add(running)
    return running
  }

  async function runCell(cell: CompiledCell, run: number, chosen: InputValue[]): Promise<void> {
    const current = begin(cell, run)
    const { channel } = current
    post({ type: 'start', run, cell: cell.id })
    let started = now()
    let thrown: { value: unknown } | undefined
    try {
      intrinsics.restore()
      // Loading a module is not the cell's doing: what it allocates and adds to the globals stays.
      for (const { module } of cell.imports) atImport(cell, module, () => registry.require(module))
      // Without a new module they are as they were just restored.
      if (hasLoaded) intrinsics.remember()
      hasLoaded = false
      intrinsics.rememberNamed(cell.body)
      memory?.begin(cell.id)
      started = now()
      const context = {
        run,
        chosen,
        now,
        readInput: runs.readInput,
        buffer: channel,
        charts: () => charts,
        require: registry.require,
        files,
      }
      current.values = await executeCell(cell, context)
    } catch (value) {
      thrown = { value }
    } finally {
      intrinsics.restore()
    }
    const ms = now() - started
    memory?.end(cell.id)
    if (thrown) current.failed = true
    // Rejections nobody handles are told between tasks: wait for them, so that they come before `done`.
    await nextTask()
    running = undefined
    channel.close()
    if (thrown) channel.error(toCellError(thrown.value, runs.findCell, await places!, explain), thrown.value)
    else post({ type: 'done', run, cell: cell.id, ms })
  }

  function loadModules(modules: string[]): void {
    intrinsics.restore()
    for (const module of modules) {
      try {
        registry.require(module)
      } catch {
        continue
      }
    }
    intrinsics.remember()
    hasLoaded = false
  }

  async function runAll(
    run: number,
    cells: CompiledCell[],
    widgets: Record<string, InputValue[]>,
  ): Promise<void> {
    places ??= probePlaces()
    files = (await places).files
    for (const cell of cells) {
      if (run < newest) break
      await runCell(cell, run, widgets[cell.id] ?? [])
    }
    post({ type: 'finished', run })
    if (intrinsics.isWhole) return
    await nextTask()
    intrinsics.restore()
    intrinsics.rememberRest()
  }

  return {
    addModules: registry.add,
    load(modules) {
      queue = queue.then(() => loadModules(modules))
    },
    run(run, cells, widgets) {
      newest = Math.max(newest, run)
      queue = queue.then(() => runAll(run, cells, widgets))
      return queue
    },
    useBackend(backend) {
      const chosen = queue.then(() => choose(backend, registry.require))
      queue = chosen.then(() => {})
      return chosen
    },
    forget: (cells) => cells.forEach(forgetCell),
    numTensors: () => memory?.count() ?? 0,
    reportStray(thrown) {
      const owner = runs.findOwner(stackOf(thrown))
      if (!owner) return
      void (places ??= probePlaces()).then((known) =>
        owner.channel.error(toCellError(thrown, runs.findCell, known, explain), thrown),
      )
    },
  }
}

const noChoice: ChooseBackend = () => Promise.resolve({ backend: '', problem: 'there is no choice' })

function readStack(thrown: unknown): string {
  try {
    const stack: unknown = (thrown as Error | undefined)?.stack
    return typeof stack === 'string' ? stack : ''
  } catch {
    return ''
  }
}
