import type { ChartOutput } from '../../notebook/types.ts'

/** Knows the drawings of the library that it came with. */
export interface Charts {
  isChart(this: void, value: unknown): boolean
  /** @param prefix what makes the ids in the drawing unique in the page */
  toChart(this: void, value: unknown, prefix: string): ChartOutput
}

/** Where a module that draws has its `Charts`, beside its exports: a worker whose cells draw nothing does without. */
export const chartsKey = Symbol.for('lossbook.charts')

/** @param exports of a module that was just instantiated */
export function chartsOf(exports: object): Charts | undefined {
  return (exports as { [chartsKey]?: Charts })[chartsKey]
}
