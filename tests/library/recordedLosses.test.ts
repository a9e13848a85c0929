import * as tf from '@tensorflow/tfjs'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { composedBackends, fusedBackends, onEachBackend } from './support/backends.ts'
import { expectClose, type Tolerance } from './support/expectClose.ts'
import { bind, numbersOf, tensorOf, type RecordedCall, type RecordedTensor } from './support/recorded.ts'

// Recorded from PyTorch 2.13.0 and timm 1.0.29: losses.json was given, more-losses.json is scripts/record-losses.py's.
const files = ['losses.json', 'more-losses.json']
const records = files.flatMap((file) => {
  const text = readFileSync(new URL(`reference/${file}`, import.meta.url), 'utf8')
  return (JSON.parse(text) as { cases: RecordedCall[] }).cases
})

// Sums of tensor operations are taken in single precision; the fused passes add up in double.
onEachBackend(
  'recorded losses',
  (backend) => {
    const tolerance = composedBackends.includes(backend) ? { relative: 3e-5, absolute: 3e-6 } : {}

    test.each(records.map((record) => [record.id, record] as const))(
      '%s agrees with PyTorch',
      (_, record) => {
        const { names, run } = bind(record)
        const inputs = names.map((name) => tensorOf(record.inputs[name]))
        if (record.error) {
          expect(() => run(...inputs)).toThrow(/^\w+: .*(expected|unknown|does not divide)/)
          return
        }
        const expected = record.expected64 ?? record.expected
        if (!expected) throw new Error(`${record.id} expects nothing`)
        const value = run(...inputs)
        expect(value.shape).toEqual(expected.shape)
        expect(value.dtype).toBe(expected.dtype.startsWith('int') ? 'int32' : 'float32')
        expectClose(value.dataSync(), numbersOf(expected), tolerance)

        const gradients = record.gradient64 ?? record.gradient ?? {}
        for (const [name, gradient] of Object.entries(gradients)) {
          const slot = names.indexOf(name)
          const slope = tf.grad((x) => run(...inputs.map((input, i) => (i === slot ? x : input))))(
            inputs[slot],
          )
          expectGradient(slope, gradient, tolerance)
        }
      },
    )
  },
  [...fusedBackends, ...composedBackends],
)

// Where the recorded slope is not finite, ours may be finite; where it is finite, ours must be, too.
function expectGradient(actual: tf.Tensor, recorded: RecordedTensor, tolerance: Tolerance): void {
  expect(actual.shape).toEqual(recorded.shape)
  const values = actual.dataSync()
  const expected = numbersOf(recorded)
  const checked = expected.flatMap((slope, i) => (Number.isFinite(slope) ? [i] : []))
  expectClose(
    checked.map((i) => values[i]),
    checked.map((i) => expected[i]),
    tolerance,
  )
}
