import type { ChartElement } from '../../../runtime/worker/chart/chartDocument.ts'
import { isChartNode, toChart } from '../../../runtime/worker/chart/toChart.ts'
import { chartsKey, type Charts } from '../../../runtime/worker/charts.ts'

export * from '@observablehq/plot'

declare const module: { exports: object }

const charts: Charts = {
  isChart: isChartNode,
  toChart: (value, prefix) => toChart(value as ChartElement, prefix),
}
// No export: `Plot` in a cell is what its own documentation says.
Object.defineProperty(module.exports, chartsKey, { value: charts })
