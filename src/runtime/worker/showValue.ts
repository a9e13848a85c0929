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
    if (isChartNode(value)) buffer.other(toChart(value, nextChartId()))
    else if (isListWithCharts(value)) for (const item of value) show(item)
    else buffer.text(formatValue(value), valuesOf(value))
  }
  return (value) => (isThenable(value) ? Promise.resolve(value).then(show) : show(value))
}

/** Whether a value can be awaited; what cannot even be asked is shown as it is. */
function isThenable(value: unknown): boolean {
  try {
    return typeof (value as { then?: unknown } | null | undefined)?.then === 'function'
  } catch {
    return false
  }
}

function isListWithCharts(value: unknown): value is unknown[] {
  return Array.isArray(value) && value.length <= 50 && value.some(isChartNode)
}
