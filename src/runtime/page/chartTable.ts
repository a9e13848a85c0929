/** A chart's points as a table. */
export interface ChartTable {
  columns: string[]
  rows: string[][]
}

/**
 * Makes a table of the titles of a chart's points. Titles whose lines all read `name: value`, with the same names,
 * become columns; other titles become one column.
 */
export function chartTable(titles: readonly string[]): ChartTable {
  const points = titles.map((title) => title.split('\n').map(splitLine))
  const names = points[0]?.map(([name]) => name)
  const named =
    names?.every((name) => name !== null) &&
    points.every((lines) => lines.length === names.length && lines.every(([name], i) => name === names[i]))
  if (!named) return { columns: ['Point'], rows: titles.map((title) => [title.replaceAll('\n', ', ')]) }
  return { columns: names as string[], rows: points.map((lines) => lines.map(([, value]) => value)) }
}

function splitLine(line: string): [name: string | null, value: string] {
  const match = /^\s*([^:]{1,60}):\s*(.*)$/.exec(line)
  return match ? [match[1]!.trim(), match[2]!.trim()] : [null, line]
}
