// What '@tensorflow/tfjs' is without layers, data, converter and the WebGL backend: 89 kB instead of 300.
import { env, setBackend } from '@tensorflow/tfjs-core'
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops.js'
import '@tensorflow/tfjs-core/dist/register_all_gradients.js'
import { version_core } from '@tensorflow/tfjs-core'
import { version_cpu } from '@tensorflow/tfjs-backend-cpu'
import { plainPlatform } from './plainPlatform.ts'

export * from '@tensorflow/tfjs-core'

export const version = { tfjs: version_core, 'tfjs-core': version_core, 'tfjs-backend-cpu': version_cpu }

// Production mode: no hints about other packages in the console of a cell.
env().set('PROD', true)
const platform = plainPlatform()
env().setPlatform('plain', platform)
void setBackend('cpu')

/** For backends: bytes they find by name, as they would find a file on a server. */
export const { serveFile } = platform
