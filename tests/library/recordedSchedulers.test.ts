import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as schedulers from '../../src/library/schedulers/index.ts'
import { expectClose } from './support/expectClose.ts'

interface RecordedCurve {
  kind: string
  lr: number
  options: Record<string, unknown>
  metrics?: (number | null)[]
  lrs: number[]
}

// Recorded from timm 1.0.29: lrs[0] after construction, lrs[e] after step(e). schedulers.json was given,
// more-schedulers.json is scripts/record-losses.py's.
const records = ['schedulers.json', 'more-schedulers.json'].flatMap((file) => {
  const text = readFileSync(new URL(`reference/${file}`, import.meta.url), 'utf8')
  return (JSON.parse(text) as { cases: RecordedCurve[] }).cases
})

type Factory = (lr: number, options: object) => ((t: number) => number) | schedulers.PlateauLr
const factories: Record<string, unknown> = {
  cosine: schedulers.cosineLr,
  tanh: schedulers.tanhLr,
  step: schedulers.stepLr,
  multistep: schedulers.multiStepLr,
  poly: schedulers.polyLr,
  plateau: schedulers.plateauLr,
}

test.each(records.map((record, i) => [record.kind, i, record] as const))(
  '%s curve %i is timm’s',
  (_, __, record) => {
    const options = Object.fromEntries(
      Object.entries(record.options).map(([name, value]) => [
        name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
        value,
      ]),
    )
    const schedule = (factories[record.kind] as Factory)(record.lr, options)
    const rates =
      typeof schedule === 'function'
        ? record.lrs.map((_, t) => schedule(t))
        : record.lrs.map((_, t) => (t === 0 ? schedule.rate : schedule.step(t, record.metrics?.[t - 1])))
    expectClose(rates, record.lrs, { relative: 1e-12, absolute: 1e-18 })
    expect(rates).toHaveLength(record.lrs.length)
  },
)
