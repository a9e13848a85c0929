import { formatValue, valuesOf } from './format.ts'
import type { OutputBuffer } from './createOutputBuffer.ts'

/** The `print` of a cell: values joined by spaces, strings as they are, as Python's. */
export function createPrint(buffer: OutputBuffer): (...values: unknown[]) => void {
  return (...values) => buffer.text(values.map(toText).join(' '), values.flatMap(toValues))
}

/** The `console` of a cell: everything it prints goes to the cell's own output. */
export function createConsole(
  buffer: OutputBuffer,
  now: () => number,
): Record<string, (...values: unknown[]) => void> {
  const counts = new Map<string, number>()
  const timers = new Map<string, number>()
  let indent = ''

  function log(...values: unknown[]): void {
    const text = formatLog(values)
    buffer.text(indent ? indent + text.replaceAll('\n', `\n${indent}`) : text, values.flatMap(toValues))
  }
  const labelled =
    (prefix: string) =>
    (...values: unknown[]) =>
      log(
        ...(typeof values[0] === 'string'
          ? [`${prefix}${values[0]}`, ...values.slice(1)]
          : [prefix.trim(), ...values]),
      )
  const elapsed = (label: string) => `${label}: ${(now() - (timers.get(label) ?? now())).toFixed(3)} ms`

  return {
    log,
    info: log,
    debug: log,
    dir: (value) => log(value),
    dirxml: log,
    warn: labelled('warning: '),
    error: labelled('error: '),
    trace: labelled('trace: '),
    table: (rows) => log(formatTable(rows)),
    assert(condition, ...values) {
      if (!condition) log('assertion failed', ...values)
    },
    count(label = 'default') {
      const key = toText(label)
      counts.set(key, (counts.get(key) ?? 0) + 1)
      log(`${key}: ${counts.get(key)}`)
    },
    countReset: (label = 'default') => void counts.delete(toText(label)),
    time: (label = 'default') => void timers.set(toText(label), now()),
    timeLog: (label = 'default', ...values) => log(elapsed(toText(label)), ...values),
    timeEnd(label = 'default') {
      log(elapsed(toText(label)))
      timers.delete(toText(label))
    },
    group(...values) {
      if (values.length > 0) log(...values)
      indent += '  '
    },
    groupCollapsed(...values) {
      if (values.length > 0) log(...values)
      indent += '  '
    },
    groupEnd: () => void (indent = indent.slice(2)),
    clear: () => {},
  }
}

function toText(value: unknown): string {
  return typeof value === 'string' ? value : formatValue(value)
}

function toValues(value: unknown): number[] {
  return typeof value === 'string' ? [] : valuesOf(value)
}

/** The values by spaces; a first string may hold the directives of console's format strings. */
function formatLog(values: unknown[]): string {
  const [first, ...rest] = values
  if (typeof first !== 'string' || rest.length === 0 || !first.includes('%'))
    return values.map(toText).join(' ')
  const text = first.replace(/%[sdifoOc%]/g, (directive) => {
    if (directive === '%%') return '%'
    if (rest.length === 0) return directive
    const value = rest.shift()
    if (directive === '%c') return ''
    if (directive === '%d' || directive === '%i') return String(Math.trunc(Number(value)))
    return directive === '%f' ? String(Number(value)) : toText(value)
  })
  return [text, ...rest.map(toText)].join(' ')
}

/** Rows as aligned columns; anything that is not a list of rows is shown as it is. */
function formatTable(rows: unknown): string {
  if (typeof rows !== 'object' || rows === null) return toText(rows)
  const entries = Object.entries(rows).slice(0, 200)
  const columns = [
    ...new Set(entries.flatMap(([, row]) => (isRow(row) ? Object.keys(row) : ['value']))),
  ].slice(0, 30)
  if (entries.length === 0) return toText(rows)
  const body = entries.map(([key, row]) => [
    key,
    ...columns.map((column) => cellOf(isRow(row) ? row : { value: row }, column)),
  ])
  const lines = [['', ...columns], ...body]
  const widths = lines[0]!.map((_, i) => Math.max(...lines.map((line) => line[i]!.length)))
  return lines
    .map((line) =>
      line
        .map((text, i) => text.padEnd(widths[i]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function isRow(row: unknown): row is Record<string, unknown> {
  return typeof row === 'object' && row !== null
}

function cellOf(row: Record<string, unknown>, column: string): string {
  return Object.hasOwn(row, column) ? toText(row[column]).replaceAll('\n', ' ') : ''
}
