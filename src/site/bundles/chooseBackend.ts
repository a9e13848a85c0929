import type { ChooseBackend } from '../../runtime/worker/backend.ts'

interface Tensorflow {
  setBackend(name: string): Promise<boolean>
  findBackendFactory(name: string): object | null
}

/** tensorflow.js's way to change its backend; `cpu` is what it begins with, each other one is a module of its own. */
export const chooseBackend: ChooseBackend = async (backend, require) => {
  let tf: Tensorflow | undefined
  try {
    tf = require('@tensorflow/tfjs') as unknown as Tensorflow
    if (backend !== 'cpu') require(`backend-${backend}`)
    if (!tf.findBackendFactory(backend)) throw new Error('the worker of the cells has none')
    if (await tf.setBackend(backend)) return { backend }
    throw new Error('it did not start')
  } catch (error) {
    await tf?.setBackend('cpu')
    return { backend: 'cpu', problem: error instanceof Error ? error.message : String(error) }
  }
}
