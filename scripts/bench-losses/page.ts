// Bundled for the browser by ../bench-losses.ts: times the losses on one backend of tensorflow.js, with its own defaults.
import * as tf from '@tensorflow/tfjs'
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm'
import '@tensorflow/tfjs-backend-webgpu'
import { measureLosses, type Measurement } from './measureLosses.ts'

export interface BenchPage {
  measure(backend: string, budgetMs: number): Promise<Measurement[]>
}

const bench: BenchPage = {
  async measure(backend, budgetMs) {
    setWasmPaths('/wasm/')
    if (!(await tf.setBackend(backend))) throw new Error(`${backend}: this browser has none`)
    return measureLosses(budgetMs)
  },
}

Object.assign(globalThis, { bench })
