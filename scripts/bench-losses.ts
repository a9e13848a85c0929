/**
 * Times each loss, value plus gradient, on three sizes: in Node on cpu and wasm, in Chromium on all four backends, beside
 * the same composed of plain tensorflow.js operations and, if $PYTHON has torch and timm, beside PyTorch on one thread.
 *
 * Usage: [PYTHON=python] node scripts/bench-losses.ts [milliseconds per loss]
 * Prints one Markdown table for each size: milliseconds of the best run, and in brackets how many times the plain form's.
 */
import { execFileSync } from 'node:child_process'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { findBrowser } from './findBrowser.ts'
import { benchTable, type Column } from './bench-losses/benchTable.ts'
import { measureInBrowser } from './bench-losses/measureInBrowser.ts'
import { measureInNode } from './bench-losses/measureInNode.ts'
import { sizes, type Measurement } from './bench-losses/measureLosses.ts'

const budgetMs = Number(process.argv[2] ?? 600)
const columns: Column[] = []
for (const backend of ['cpu', 'wasm']) {
  await time(`Node ${backend}`, () => measureInNode(backend, budgetMs))
}
for (const backend of ['cpu', 'wasm', 'webgl', 'webgpu']) {
  await time(backend, () => measureInBrowser(backend, budgetMs))
}
await time('PyTorch', timeTorch)

const { length, [0]: cpu } = cpus()
const browser = findBrowser()?.version ?? 'Chromium'
console.log(
  `${new Date().toISOString().slice(0, 10)}; ${length} cores of ${cpu?.model}; Node ${process.version}; ${browser}, ` +
    'its WebGL and WebGPU computed by SwiftShader on the processor',
)
for (const size of sizes) console.log(`\n${benchTable(size, columns)}`)

async function time(name: string, measure: () => Measurement[] | Promise<Measurement[]>): Promise<void> {
  console.error(`bench: ${name} …`)
  try {
    columns.push({ name, measurements: await measure() })
  } catch (error) {
    console.error(`bench: ${name} is left out: ${String(error)}`)
    process.exitCode = 1
  }
}

function timeTorch(): Measurement[] {
  const python = process.env.PYTHON
  if (!python) return []
  const script = fileURLToPath(new URL('bench-losses/bench-losses.py', import.meta.url))
  const times = execFileSync(python, [script, String(budgetMs / 1000)], { encoding: 'utf8' })
  return (JSON.parse(times) as { loss: string; rows: number; classes: number; ms: number }[]).map(
    ({ loss, rows, classes, ms }) => ({ loss, rows, classes, oursMs: ms, plainMs: null }),
  )
}
