import { formatValue, valuesOf } from './format.ts'
import { isChartNode, toChart } from './chart/toChart.ts'
import type { OutputBuffer } from './createOutputBuffer.ts'

/** The `__show` of a cell: what its last expression's value, awaited, looks like. Undefined shows nothing. */
export function createShow(
  buffer: OutputBuffer,
  nextChartId: () => string,
): (value: unknown) => void | Promise<void> {
  function show(value: unknown): void {
    if (value === undefined) return
    if (isReadable(value, isChartNode)) buffer.other(toChart(value, nextChartId()))
    else if (isReadable(value, isListWithCharts)) for (const item of value) show(item)
    else buffer.text(formatValue(value), valuesOf(value))
  }
  return (value) => (isReadable(value, isThenable) ? Promise.resolve(value).then(show) : show(value))
}

/** Asks a value what it is; a proxy that refuses to say is nothing in particular, and shown as it is. */
function isReadable<T>(value: unknown, is: (value: unknown) => value is T): value is T {
  try {
    return is(value)
  } catch {
    return false
  }
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof (value as { then?: unknown } | null | undefined)?.then === 'function'
}

function isListWithCharts(value: unknown): value is unknown[] {
  return Array.isArray(value) && value.length <= 50 && value.some(isChartNode)
}
