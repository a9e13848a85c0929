import * as tf from '@tensorflow/tfjs'
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { measureLosses, type Measurement } from './measureLosses.ts'

/** Times the losses in this process, on cpu or wasm. */
export async function measureInNode(backend: string, budgetMs: number): Promise<Measurement[]> {
  setWasmPaths(join(dirname(createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm')), '/'))
  if (!(await tf.setBackend(backend))) throw new Error(`${backend}: Node has none`)
  return measureLosses(budgetMs)
}
