// The floor: a module worker with tensorflow.js's core and cpu backend alone, which computes one number.
import '@tensorflow/tfjs-backend-cpu'
import { dot, setBackend, tensor1d } from '@tensorflow/tfjs-core'

await setBackend('cpu')
postMessage(dot(tensor1d([1, 2, 3]), tensor1d([1, 2, 3])).dataSync()[0])
