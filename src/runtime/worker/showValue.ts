import { formatValue, valuesOf } from './format.ts'
import type { Charts } from './charts.ts'
import type { OutputBuffer } from './createOutputBuffer.ts'

/** The `__show` of a cell: what its last expression's value, awaited, looks like. Undefined shows nothing. */
export function createShow(
  buffer: OutputBuffer,
  nextChartId: () => string,
  charts: () => Charts | undefined,
): (value: unknown) => void | Promise<void> {
  const isChart = (value: unknown): value is object => charts()?.isChart(value) ?? false
  const isListWithCharts = (value: unknown): value is unknown[] =>
    Array.isArray(value) && value.length <= 50 && value.some(isChart)

  function show(value: unknown): void {
    if (value === undefined) return
    if (isReadable(value, isChart)) buffer.other(charts()!.toChart(value, nextChartId()))
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
