import { beforeAll, expect, test } from 'vitest'
import type { CompiledCell, Reply } from '../../../src/runtime/protocol.ts'
import { createExecutor } from '../../../src/runtime/worker/createExecutor.ts'
import { buildBundles } from '../../../src/site/bundles/buildBundles.ts'
import { executorOptions } from '../../../src/site/bundles/executorOptions.ts'

let bundles: Record<string, string>

beforeAll(async () => {
  const built = await buildBundles({ backends: ['wasm', 'webgl', 'webgpu'] })
  bundles = Object.fromEntries(Object.entries(built).map(([name, { text }]) => [name, text]))
}, 60_000)

/** What an executor tells about a choice of backend, and what a cell prints afterwards. */
async function choose(backend: string) {
  const replies: Reply[] = []
  const executor = createExecutor({ ...executorOptions(), post: (reply) => replies.push(reply), bundles })
  const cell: CompiledCell = {
    id: 'probe',
    body: 'print(tf.getBackend(), tf.tensor1d([1, 2, 3]).square().sum().dataSync()[0])',
    source: '',
    insertions: [],
    inputs: [],
    definitions: [],
    imports: [{ module: '@tensorflow/tfjs', imported: '*', local: 'tf' }],
  }
  const chosen = executor.useBackend(backend)
  await executor.run(1, [cell], {})
  const printed = replies.flatMap((reply) => (reply.type === 'output' ? [reply.output] : []))
  return [await chosen, printed.map((one) => 'text' in one && one.text)]
}

// By hand: 1² + 2² + 3² = 14.
test('useBackend(wasm) computes in WebAssembly from the bytes inside its module', async () => {
  expect(await choose('wasm')).toEqual([{ backend: 'wasm' }, ['wasm 14']])
})

test('useBackend(cpu) needs no module', async () => {
  expect(await choose('cpu')).toEqual([{ backend: 'cpu' }, ['cpu 14']])
})

test('useBackend(webgpu) stays with cpu where there is none, and says why', async () => {
  const problem = 'the worker of the cells has none'
  expect(await choose('webgpu')).toEqual([{ backend: 'cpu', problem }, ['cpu 14']])
})
