/** One frame of a stack that lies in a cell. Lines and columns as the engine counts them. */
export interface CellFrame {
  cell: string
  run: number
  line: number
  column: number
  fn?: string
}

/** The sourceURL of a cell's text. */
export function cellFile(cell: string, run: number): string {
  return `cell-${cell}.${run}.js`
}

const frame = /cell-([\w-]+)\.(\d+)\.js:(\d+)(?::(\d+))?/
const anonymous =
  /^(cell-[\w-]+\.\d+\.js|eval|anonymous|eval code|module code|async anonymous|global code|Async function|)$/

/**
 * The frames of a stack that lie in cells, innermost first: V8's `at fn (file:1:2)`, others' `fn@file:1:2`.
 */
export function parseStack(stack: string): CellFrame[] {
  const frames: CellFrame[] = []
  for (const line of stack.split('\n', 400)) {
    // Of an eval inside a cell the line tells two places: only that of the call is in the cell.
    const place = frame.exec(line)
    if (!place) continue
    // Message lines may quote a file name; only frames begin so.
    if (!/^\s*at /.test(line) && !line.includes('@') && !/^\s*\S*cell-/.test(line)) continue
    const fn = functionName(line)
    const found: CellFrame = {
      cell: place[1]!,
      run: +place[2]!,
      line: +place[3]!,
      column: +(place[4] ?? 1),
    }
    frames.push(anonymous.test(fn) ? found : { ...found, fn })
  }
  return frames
}

function functionName(line: string): string {
  const v8 = /^\s*at (?:async )?(?:new )?(.+?) \(/.exec(line)
  const name = v8 ? v8[1]! : line.includes('@') ? line.slice(0, line.indexOf('@')) : ''
  return name
    .replace(/ \[as .*$/, '')
    .replace(/^async\*/, '')
    .replace(/^Object\./, '')
    .replace(/[/<]+$/, '')
    .trim()
}
