import { createChartWindow } from '../../../runtime/worker/chart/chartDocument.ts'

/** What Plot draws in: these take the place of the globals that it names. */
export const window = createChartWindow()
export const { document } = window
