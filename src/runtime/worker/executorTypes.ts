import type { CompiledCell, Reply } from '../protocol.ts'
import type { ChooseBackend, ChosenBackend } from './backend.ts'
import type { InputValue } from './createInput.ts'
import type { MemoryBinding } from './memory.ts'
import type { Explain } from './toCellError.ts'

/** What an executor is told at its creation. */
export interface ExecutorOptions {
  /** Takes each reply, in order. */
  post(reply: Reply): void
  /** Texts of modules known from the start; see `addModules`. */
  bundles?: Record<string, string>
  /** What the error for an unknown module lists. */
  importable?: string[]
  /** Which module's allocations are accounted for, cell by cell. */
  memory?: MemoryBinding
  /** Rephrases what libraries say in errors. */
  explain?: Explain
  chooseBackend?: ChooseBackend
}

/** What executes cells, see `createExecutor`. */
export interface Executor {
  /** Makes modules importable: CommonJS function bodies by module name. */
  addModules(texts: Record<string, string>): void
  /** Instantiates modules that cells are likely to import. One that fails says so in the cell that imports it. */
  load(modules: string[]): void
  /** Runs cells one after another. A newer run ends this one at the next cell boundary. */
  run(run: number, cells: CompiledCell[], widgets: Record<string, InputValue[]>): Promise<void>
  /** Computes with another backend from now on. Runs asked for later wait for it. */
  useBackend(backend: string): Promise<ChosenBackend>
  /** Drops what cells defined, their late output and their allocations. */
  forget(cells: string[]): void
  /** Live allocations of the bound module; 0 before it is loaded. */
  numTensors(): number
  /** Shows an error that no cell caught, a callback's or an unhandled rejection's, in the cell that made it. */
  reportStray(thrown: unknown): void
}
