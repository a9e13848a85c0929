import type { HostileCell } from './hostileCell.ts'
import { importTf } from './importTf.ts'

/** Cells that never end by themselves, or not soon. */
export const endless: HostileCell[] = [
  { id: 'endless-loop', source: 'while (true) {}' },
  { id: 'endless-log', source: 'for (let i = 0; ; i++) console.log(i)' },
  { id: 'endless-await', source: 'for (;;) await null' },
  {
    id: 'endless-microtasks',
    source: 'const storm = (): void => queueMicrotask(storm)\nstorm()\nawait new Promise(() => {})',
  },
  {
    id: 'endless-recursion',
    source: 'function f(): void {\n  try {\n    f()\n  } finally {\n    f()\n  }\n}\nf()',
  },
  { id: 'endless-pattern', source: "/^(a+)+$/.test('a'.repeat(60) + 'b')" },
  {
    id: 'endless-errors',
    source: 'for (;;) {\n  try {\n    null.x\n  } catch (error) {\n    console.error(error)\n  }\n}',
  },
  {
    id: 'endless-charts',
    source:
      "import * as Plot from '@observablehq/plot'\nfor (;;) Plot.dot(Array.from({ length: 1000 }, Math.random)).plot()",
  },
  { id: 'endless-tensors', source: `${importTf}for (;;) tf.zeros([1000, 1000])` },
  { id: 'never-settles', source: 'print("waiting")\nawait new Promise(() => {})', shows: 'waiting' },
  { id: 'closes-its-worker', source: 'self.close()\nawait new Promise(() => {})' },
].map((cell) => ({
  ...cell,
  ends: 'stopped',
  expect: 'Runs until Stop; the page answers meanwhile, and the next run works.',
}))
