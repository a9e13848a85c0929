import { isGroup, type Entry, type Group, type Sketch } from './Sketch.ts'

const lineWidth = 80
const step = 2
/** Columns pay off from this many entries, and only for short ones. */
const fewest = 7
const widest = 26

/**
 * Text of a sketch: on one line where that fits into 80 characters, else an entry a line, indented by two; many short
 * entries of an array fill lines in columns.
 */
export function layoutSketch(sketch: Sketch, indent = 0, column = 0): string {
  if (!isGroup(sketch)) return sketch.replaceAll('\n', '\n' + ' '.repeat(column))
  const inner = indent + step
  const texts = sketch.entries.map(
    ({ label, sketch }) =>
      label.replaceAll('\n', '\n' + ' '.repeat(inner)) + layoutSketch(sketch, inner, inner + label.length),
  )
  const whole = oneLine(sketch, texts)
  const comma = indent > 0 ? 1 : 0
  if (!whole.includes('\n') && column + whole.length + comma <= lineWidth) return whole
  const { open, close } = ends(sketch)
  const margin = ' '.repeat(inner)
  const lines = inColumns(sketch.entries, texts, lineWidth - inner) ?? texts
  return `${open}\n${margin}${lines.join(`,\n${margin}`)}\n${' '.repeat(indent)}${close}`
}

function oneLine(group: Group, texts: string[]): string {
  const { open, close } = ends(group)
  if (texts.length === 0) return open + close
  const space = group.brackets === '{}' ? ' ' : ''
  return open + space + texts.join(', ') + space + close
}

function ends({ prefix, brackets }: Group): { open: string; close: string } {
  return { open: (prefix === '' ? '' : `${prefix} `) + brackets[0], close: brackets[1] }
}

/** Lines of several entries each, numbers aligned; undefined where the entries do not lend themselves to it. */
function inColumns(entries: Entry[], texts: string[], room: number): string[] | undefined {
  const cells = texts.filter((_, index) => !entries[index].note)
  const short = (entry: Entry, text: string): boolean =>
    entry.label === '' && !isGroup(entry.sketch) && text.length <= widest && !text.includes('\n')
  if (cells.length < fewest || !entries.every((entry, index) => entry.note || short(entry, texts[index])))
    return undefined
  const width = Math.max(...cells.map((text) => text.length))
  const numeric = cells.every((text) => /^(-?(\d|Infinity)|NaN)/.test(text))
  const perLine = Math.max(1, Math.floor((room + 1) / (width + 2)))
  const lines: string[] = []
  let line: string[] = []
  const flush = (): void => {
    if (line.length > 0) lines.push(line.join(', '))
    line = []
  }
  entries.forEach((entry, index) => {
    if (entry.note || line.length === perLine) flush()
    if (entry.note) lines.push(texts[index])
    else line.push(numeric ? texts[index].padStart(width) : texts[index])
  })
  flush()
  return lines
}
