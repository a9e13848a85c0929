import * as tf from '@tensorflow/tfjs'
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe } from 'vitest'

/** Runs the same tests on each backend Node has. */
export function onEachBackend(title: string, tests: (backend: string) => void): void {
  describe.each(['cpu', 'wasm'])(`${title} on %s`, (backend) => {
    beforeAll(async () => {
      if (backend === 'wasm') {
        const main = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm')
        setWasmPaths(join(dirname(main), '/'))
      }
      await tf.setBackend(backend)
      await tf.ready()
    })
    afterAll(() => tf.disposeVariables())
    tests(backend)
  })
}
