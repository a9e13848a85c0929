import { isWidgetChange } from '../edits/keptEdits.ts'
import type { WidgetChange } from '../sessionTypes.ts'

/** A cell as a link or a file tells it, before it is placed in its chapter. */
export interface SharedCell {
  id: string
  /** Hash of the author's text it was made of. */
  base: string
  hunks: { start: number; removed: number; added: string[] }[]
  /** The whole text, instead of hunks. */
  text?: string
  widgets: WidgetChange[]
}

export interface SharedEdits {
  slug: string
  cells: SharedCell[]
}

const cellLimit = 500
/** A count with more digits than this is none. */
const header = {
  version: /^1 ([a-z0-9-]{1,100})$/,
  cell: /^=([a-z0-9-]{1,100}) ([a-z0-9]{1,7})$/,
  hunk: /^@(\d{1,6}) (\d{1,6}) (\d{1,6})$/,
  whole: /^\*(\d{1,6})$/,
  widget: /^~(\d{1,3}) (.{1,70000})$/,
}

/**
 * Reads what `formatEdits` wrote.
 *
 * @throws SyntaxError saying what was expected and found, and on which line
 */
export function parseEdits(text: string): SharedEdits {
  const lines = text.split('\n')
  let at = 0
  const fail = (expected: string): never => {
    const found = at < lines.length ? `“${lines[at]!.slice(0, 40)}”` : 'the end'
    throw new SyntaxError(`edits: expected ${expected}, found ${found} (line ${at + 1})`)
  }
  const match = (pattern: RegExp) => (at < lines.length ? pattern.exec(lines[at]!) : null)
  const take = (count: number) => {
    if (at + count >= lines.length) {
      at = lines.length
      fail(`${count} lines of code`)
    }
    const taken = lines.slice(at + 1, at + 1 + count)
    at += count
    return taken
  }

  const cells: SharedCell[] = []
  const version = match(header.version) ?? fail('version 1 and a chapter')
  for (at = 1; at < lines.length; at++) {
    const start = match(header.cell)
    if (start) {
      if (cells.length === cellLimit) fail(`at most ${cellLimit} cells`)
      if (cells.some(({ id }) => id === start[1])) fail('each cell once')
      cells.push({ id: start[1]!, base: start[2]!, hunks: [], widgets: [] })
      continue
    }
    const cell = cells.at(-1) ?? fail('a cell')
    const hunk = match(header.hunk)
    const whole = match(header.whole)
    if (hunk && cell.text === undefined) {
      const [place, removed, added] = hunk.slice(1).map(Number) as [number, number, number]
      const last = cell.hunks.at(-1)
      if (last && place < last.start + last.removed) fail('a change below the one before')
      cell.hunks.push({ start: place, removed, added: take(added) })
    } else if (whole && cell.text === undefined && cell.hunks.length === 0) {
      cell.text = take(Number(whole[1])).join('\n')
    } else cell.widgets.push(toWidget(match(header.widget)) ?? fail('a change, a widget or a cell'))
  }
  return { slug: version[1]!, cells }
}

function toWidget(match: RegExpExecArray | null): WidgetChange | null {
  if (!match) return null
  try {
    const change = [Number(match[1]), JSON.parse(match[2]!) as unknown]
    return isWidgetChange(change) ? change : null
  } catch {
    return null
  }
}
