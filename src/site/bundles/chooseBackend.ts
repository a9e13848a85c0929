import type { ChooseBackend } from '../../runtime/worker/backend.ts'

/** tensorflow.js's way to change its backend; `cpu` is what it begins with, each other one is a module of its own. */
export const chooseBackend: ChooseBackend = async (backend, require) => {
  const tf = require('@tensorflow/tfjs') as { setBackend(name: string): Promise<boolean> }
  try {
    if (backend !== 'cpu') require(`backend-${backend}`)
    if (await tf.setBackend(backend)) return { backend }
    throw new Error('it did not start')
  } catch (error) {
    await tf.setBackend('cpu')
    return { backend: 'cpu', problem: error instanceof Error ? error.message : String(error) }
  }
}
