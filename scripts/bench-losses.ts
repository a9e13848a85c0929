/**
 * Times each loss, value plus gradient, in Node on cpu and wasm, beside its plain form and, if $PYTHON has torch and
 * timm, beside PyTorch on one thread. Usage: [PYTHON=python] node scripts/bench-losses.ts [milliseconds per loss]
 */
import * as tf from '@tensorflow/tfjs'
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm'
import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { measureLosses } from './bench-losses/measureLosses.ts'

interface TorchTime {
  loss: string
  rows: number
  classes: number
  ms: number
}

function timeTorch(): TorchTime[] {
  const python = process.env.PYTHON
  if (!python) return []
  const script = fileURLToPath(new URL('bench-losses/bench-losses.py', import.meta.url))
  return JSON.parse(execFileSync(python, [script], { encoding: 'utf8' })) as TorchTime[]
}

const number = (ms: number | null | undefined) => (ms == null ? '' : ms.toPrecision(3))
const ratio = (a: number | null | undefined, b: number) => (a == null ? '' : `${(a / b).toPrecision(2)}×`)

const budgetMs = Number(process.argv[2] ?? 600)
setWasmPaths(join(dirname(createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm')), '/'))
const torch = timeTorch()
for (const backend of ['cpu', 'wasm']) {
  await tf.setBackend(backend)
  await tf.ready()
  const rows = (await measureLosses(budgetMs)).map(({ loss, rows, classes, oursMs, plainMs }) => {
    const torchMs = torch.find(
      (each) => each.loss === loss && each.rows === rows && each.classes === classes,
    )?.ms
    return {
      loss,
      size: `${rows} × ${classes}`,
      'ours, ms': number(oursMs),
      'plain tfjs, ms': number(plainMs),
      'plain / ours': ratio(plainMs, oursMs),
      'PyTorch, ms': number(torchMs),
      'PyTorch / ours': ratio(torchMs, oursMs),
    }
  })
  console.log(`${backend} in Node ${process.version}: value plus gradient, best run`)
  console.table(rows)
}
