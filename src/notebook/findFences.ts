import { skipComment, skipModule } from './skipMdx.ts'

/** A fenced block of an MDX text. */
export interface FenceBlock {
  lang: string
  meta: string
  /** 1-based line of the opening fence. */
  line: number
  /** 1-based column at which `meta` starts. */
  metaColumn: number
  /** What is inside, byte for byte, less its indentation and the final line break. */
  content: string
  closed: boolean
  /** Stands in a block quote, where content cannot be kept as it is. */
  quoted: boolean
}

export interface TextLine {
  text: string
  ending: string
}

// Containers (list markers, quotes), the marks, language, meta.
const opening = new RegExp(
  /^((?:[ \t]*(?:[-+*]|\d{1,9}[.)])(?=[ \t]))*)([ \t]*(?:>[ \t]*)*)/.source +
    /(`{3,}(?=[^`]*$)|~{3,})[ \t]*(\S*)[ \t]*(.*?)[ \t]*$/.source,
  'd',
)

/** All fences of an MDX text, as CommonMark finds them; MDX allows any indentation. */
export function findFences(text: string): { frontmatterLines: number; blocks: FenceBlock[] } {
  const lines = splitLines(text)
  const frontmatterLines = countFrontmatter(lines)
  const blocks: FenceBlock[] = []
  let i = frontmatterLines
  while (i < lines.length) {
    const afterBlank = i === frontmatterLines || lines[i - 1]!.text.trim() === ''
    const next = Math.max(skipComment(lines, i), afterBlank ? skipModule(lines, i) : i)
    if (next > i) {
      i = next
      continue
    }
    const match = opening.exec(lines[i]!.text)
    if (match) i = readBlock(lines, i, match, blocks)
    else i++
  }
  return { frontmatterLines, blocks }
}

/** Adds the block that opens in line `at`; returns the line after it. */
function readBlock(lines: TextLine[], at: number, match: RegExpExecArray, blocks: FenceBlock[]): number {
  const [, list = '', before = '', marks = '', lang = '', meta = ''] = match
  const quoted = before.includes('>')
  const closing = new RegExp(`^[ \\t${quoted ? '>' : ''}]*${marks[0]}{${marks.length},}[ \\t]*$`)
  let end = at + 1
  while (end < lines.length && !closing.test(lines[end]!.text)) end++
  const inner = lines.slice(at + 1, end)
  const indent = columns(list + before)
  const content = inner.map(
    (line, i) => stripIndent(line.text, indent) + (i + 1 < inner.length ? line.ending : ''),
  )
  blocks.push({
    lang,
    meta,
    line: at + 1,
    metaColumn: match.indices![5]![0] + 1,
    content: content.join(''),
    closed: end < lines.length,
    quoted,
  })
  return end + 1
}

function splitLines(text: string): TextLine[] {
  const lines: TextLine[] = []
  for (const match of text.matchAll(/([^\r\n]*)(\r\n|\n|\r|$)/g)) {
    if (match[0] !== '') lines.push({ text: match[1]!, ending: match[2]! })
  }
  return lines
}

function countFrontmatter(lines: TextLine[]): number {
  if (lines[0]?.text.replace(/^\ufeff/, '').trimEnd() !== '---') return 0
  const end = lines.findIndex((line, i) => i > 0 && line.text.trimEnd() === '---')
  return end + 1
}

/** Width with tab stops of 4, as CommonMark counts. */
function columns(text: string): number {
  let width = 0
  for (const unit of text) width += unit === '\t' ? 4 - (width % 4) : 1
  return width
}

/** Takes at most `indent` columns of white space away. */
function stripIndent(text: string, indent: number): string {
  let i = 0
  while (i < text.length && /[ \t]/.test(text[i]!) && columns(text.slice(0, i + 1)) <= indent) i++
  return text.slice(i)
}
