import { expect, test } from 'vitest'
import {
  cosineLr,
  multiStepLr,
  plateauLr,
  polyLr,
  stepLr,
  tanhLr,
} from '../../src/library/schedulers/index.ts'
import { expectClose } from './support/expectClose.ts'

const exact = { relative: 1e-5, absolute: 1e-12 }
const ratesAt = (schedule: (t: number) => number, steps: number[]) => steps.map(schedule)

// Numbers of the next tests: timm 1.0.29, to six digits; by hand where a power of the decay rate.
test('cosineLr(…) falls from the base rate to lrMin and stays there', () => {
  const schedule = cosineLr(1e-4, { tInitial: 50, lrMin: 1e-5 })
  expectClose(ratesAt(schedule, [0, 25, 49, 50, 80]), [1e-4, 5.5e-5, 1.00888e-5, 1e-5, 1e-5], exact)
})

test('cosineLr(…) starts again as often as cycleLimit allows, decayed', () => {
  expectClose([cosineLr(1e-4, { tInitial: 50, lrMin: 1e-5, cycleLimit: 2 })(50)], [1e-4], exact)
  expectClose(
    [cosineLr(1e-4, { tInitial: 50, lrMin: 1e-5, cycleLimit: 2, cycleDecay: 0.5 })(50)],
    [5e-5],
    exact,
  )
})

test('cosineLr(…) jumps to its curve after a warm-up without prefix, and not with one', () => {
  const warmUp = { tInitial: 50, warmupT: 5, warmupLrInit: 1e-5 }
  const rates = ratesAt(cosineLr(1e-4, warmUp), [0, 1, 2, 3, 4, 5])
  expectClose(rates, [1e-5, 2.8e-5, 4.6e-5, 6.4e-5, 8.2e-5, 9.75528e-5], exact)
  expectClose([cosineLr(1e-4, { ...warmUp, warmupPrefix: true })(5)], [1e-4], exact)
})

test('cosineLr(…) bends with kDecay', () => {
  const rates = [0.5, 1, 2].map((kDecay) => cosineLr(1e-4, { tInitial: 50, kDecay })(25))
  expectClose(rates, [1.9715e-5, 5e-5, 8.53553e-5], exact)
})

test('cosineLr(…) counts cycles of a fraction of a step as Python divides: 1 // 0.1 is 9', () => {
  const rates = ratesAt(cosineLr(1, { tInitial: 0.1, cycleLimit: 100, cycleDecay: 0.5 }), [0, 1, 2, 3])
  expectClose(rates, [1, 0, 0, 0], exact)
})

test('tanhLr(…) has the base rate at 0, where its own curve is a little lower', () => {
  const schedule = tanhLr(1e-4, { tInitial: 50 })
  expectClose(ratesAt(schedule, [25, 35, 49]), [9.82014e-5, 5e-5, 3.68424e-7], exact)
  expect(schedule(0)).toBe(1e-4)
  expectClose(
    ratesAt(tanhLr(1e-4, { tInitial: 50, lb: -6, ub: 4 }), [25, 35]),
    [8.80797e-5, 1.19203e-5],
    exact,
  )
})

test('stepLr(…) drops after decayT steps, whole or not', () => {
  const schedule = stepLr(1e-4, { decayT: 5, decayRate: 0.5 })
  expect(ratesAt(schedule, [0, 4, 5, 9, 10])).toEqual([1e-4, 1e-4, 5e-5, 5e-5, 2.5e-5])
  const drops = ratesAt(stepLr(1, { decayT: 2.4, decayRate: 0.5 }), [2, 3, 4, 5, 7, 8])
  expect(drops).toEqual([1, 0.5, 0.5, 0.25, 0.25, 0.125])
})

test('multiStepLr(…) drops one step early, as timm does', () => {
  const schedule = multiStepLr(1, { decayT: [3, 6], decayRate: 0.5 })
  expect(ratesAt(schedule, [0, 1, 2, 4, 5, 9])).toEqual([1, 1, 0.5, 0.5, 0.25, 0.25])
})

test('polyLr(…) falls by a root by default', () => {
  expectClose(ratesAt(polyLr(1e-4, { tInitial: 50 }), [25, 50]), [7.07107e-5, 0], exact)
})

test('plateauLr(…).step(0) without warm-up sets the rate to 0 for good, as timm does', () => {
  const schedule = plateauLr(0.1)
  expect(schedule.rate).toBe(0.1)
  expect(schedule.step(0, 1)).toBe(0)
  expect(schedule.step(1, 2)).toBe(0)
})

test.each([
  [() => cosineLr(NaN, { tInitial: 5 }), 'cosineLr: lr: expected a finite number of at least 0, found NaN'],
  [() => cosineLr(1, {} as never), 'cosineLr: tInitial: expected a finite number above 0, found undefined'],
  [() => cosineLr(1, undefined as never), 'cosineLr: options: expected an object, found undefined'],
  [
    () => cosineLr(1, { tInitial: 5, lrMin: -1 }),
    'cosineLr: lrMin: expected a finite number of at least 0, found -1',
  ],
  [
    () => cosineLr(1, { tInitial: 5, cycleMul: 0.5 }),
    'cosineLr: cycleMul: expected a finite number of at least 1, found 0.5',
  ],
  [
    () => cosineLr(1, { tInitial: 5, warmupT: 1.5 }),
    'cosineLr: warmupT: expected an integer of at least 0, found 1.5',
  ],
  [() => cosineLr(1, { tInitial: 5 })(NaN), 'cosineLr: t: expected a finite number of at least 0, found NaN'],
  [() => tanhLr(1, { tInitial: 5, lb: 3 }), 'tanhLr: lb: expected a finite number below 3, found 3'],
  [
    () => polyLr(1, { tInitial: 5, power: NaN }),
    'polyLr: power: expected a finite number of at least 0, found NaN',
  ],
  [() => stepLr(1, { decayT: 0 }), 'stepLr: decayT: expected a finite number above 0, found 0'],
  [() => multiStepLr(1, { decayT: 3 as never }), 'multiStepLr: decayT: expected an array of steps, found 3'],
  [
    () => multiStepLr(1, { decayT: [3, 2] }),
    'multiStepLr: decayT[1]: expected a finite number of at least 3, found 2',
  ],
  [() => plateauLr(1, { mode: 'up' as never }), "plateauLr: mode: expected 'max' or 'min', found 'up'"],
  [() => plateauLr(1, { decayRate: 1 }), 'plateauLr: decayRate: expected a finite number in [0, 1), found 1'],
  [() => plateauLr(1).step(1, '2' as never), "plateauLr: metric: expected a number, found '2'"],
])('a wrong argument %# is named', (call, message) => {
  expect(call).toThrow(message)
})

test('stepLr(…) names an unknown option and the ones there are', () => {
  expect(() => stepLr(1, { decayT: 2, decay_rate: 0.5 } as never)).toThrow(
    'stepLr: unknown option decay_rate: expected one of decayT, decayRate, warmupT, warmupLrInit, warmupPrefix, tInEpochs',
  )
})
