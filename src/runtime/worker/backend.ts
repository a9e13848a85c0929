import type { ModuleExports } from './createModuleRegistry.ts'

/** Chooses what computes the tensors of cells. The runtime names no library. */
export type ChooseBackend = (
  backend: string,
  require: (module: string) => ModuleExports,
) => Promise<ChosenBackend>

/** What computes now and, if that is not what was asked for, why. */
export interface ChosenBackend {
  backend: string
  problem?: string
}
