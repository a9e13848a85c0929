import type { ExecutorOptions } from '../../runtime/worker/executorTypes.ts'
import { tensorMemory } from '../../runtime/worker/tensorMemory.ts'
import { chooseBackend } from './chooseBackend.ts'
import { explainShapes } from './explainShapes.ts'
import { importable } from './importable.ts'

/** What the runtime is told about the libraries of this site; pass to `createExecutor` beside `post`. */
export function executorOptions(): Omit<ExecutorOptions, 'post' | 'bundles'> {
  return {
    importable,
    memory: { module: '@tensorflow/tfjs', bind: tensorMemory },
    explain: explainShapes,
    chooseBackend,
  }
}
