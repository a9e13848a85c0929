import * as tf from '@tensorflow/tfjs'
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { beforeAll, describe } from 'vitest'

export const fusedBackends = ['cpu', 'wasm']

/**
 * The same kernels under other names, which the library takes for GPU backends: it then composes its losses of tensor
 * operations, as it does on webgl and webgpu.
 */
export const composedBackends = ['cpu kernels', 'wasm kernels']

/** Runs the same tests on each backend Node has. */
export function onEachBackend(
  title: string,
  tests: (backend: string) => void,
  backends: readonly string[] = fusedBackends,
): void {
  describe.each(backends)(`${title} on %s`, (backend) => {
    beforeAll(() => useBackend(backend))
    tests(backend)
  })
}

async function useBackend(name: string): Promise<void> {
  const [kernels] = name.split(' ')
  if (kernels === 'wasm') {
    const main = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm')
    setWasmPaths(join(dirname(main), '/'))
  }
  await tf.setBackend(kernels)
  if (name !== kernels && !tf.findBackendFactory(name)) {
    const backend = tf.backend()
    tf.copyRegisteredKernels(kernels, name)
    tf.registerBackend(name, () => backend)
  }
  if (!(await tf.setBackend(name))) throw new Error(`${name} is missing`)
}
