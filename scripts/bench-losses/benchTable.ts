import type { Measurement } from './measureLosses.ts'

export interface Column {
  name: string
  measurements: Measurement[]
}

/**
 * A Markdown table of one size: a row for each loss, a column for each place it was timed in, and how many times the
 * fastest of ours PyTorch, the last column, takes.
 */
export function benchTable([rows, classes]: readonly [number, number], columns: Column[]): string {
  const here = columns.map(({ name, measurements }) => ({
    name,
    measurements: measurements.filter((each) => each.rows === rows && each.classes === classes),
  }))
  const filled = here.filter(({ measurements }) => measurements.length > 0)
  const torch = filled.find(({ name }) => name === 'PyTorch')
  const ours = filled.filter((column) => column !== torch)
  const losses = ours[0]?.measurements.map(({ loss }) => loss) ?? []
  const find = (column: Column, loss: string) => column.measurements.find((each) => each.loss === loss)

  const head = [
    `${rows} × ${classes}`,
    ...filled.map(({ name }) => name),
    ...(torch ? ['PyTorch ÷ best'] : []),
  ]
  const body = losses.map((loss) => {
    const best = Math.min(...ours.map((column) => find(column, loss)?.oursMs ?? Infinity))
    const torchMs = torch && find(torch, loss)?.oursMs
    const cells = filled.map((column) => cell(find(column, loss)))
    return [loss, ...cells, ...(torchMs === undefined ? [] : [`${round(torchMs / best)}×`])]
  })
  const align = head.map((_, i) => (i === 0 ? '---' : '---:'))
  return [head, align, ...body].map((line) => `| ${line.join(' | ')} |`).join('\n')
}

function cell(measurement: Measurement | undefined): string {
  if (!measurement) return ''
  const { oursMs, plainMs } = measurement
  return plainMs === null ? round(oursMs) : `${round(oursMs)} (${round(plainMs / oursMs)}×)`
}

/** Two significant digits, never in scientific notation. */
function round(value: number): string {
  return String(Number(value.toPrecision(2)))
}
