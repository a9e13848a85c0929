import { findFences, type FenceBlock } from './findFences.ts'
import { parseFence, type Fence } from './parseFence.ts'
import type { ChapterCell } from './types.ts'

export interface FenceProblem {
  /** 1-based line of the MDX file. */
  line: number
  /** Ends with its place, as `(3:12)`. */
  message: string
}

export interface Chapter {
  /** Lines of the frontmatter, its two fences included. */
  frontmatterLines: number
  /** In document order. `line` is that of the first line of code, the one below the fence. */
  cells: ChapterCell[]
  problems: FenceProblem[]
}

/** Reads the live cells of a chapter and their twins; all other text is prose. Never throws. */
export function parseChapter(text: string): Chapter {
  const { frontmatterLines, blocks } = findFences(text)
  const cells: ChapterCell[] = []
  const problems: FenceProblem[] = []
  const ids = new Map<string, number>()
  // The cell that a reference found next belongs to.
  let open: ChapterCell | undefined
  for (const block of blocks) {
    const fence = parseFence(block.lang, block.meta)
    const report = (message: string, column = 1) =>
      problems.push({ line: block.line, message: `${message} (${block.line}:${column})` })
    for (const { offset, message } of fence.problems) report(message, block.metaColumn + offset)
    const what = nameBlock(fence)
    if (!block.closed && what) report(`unclosed fence of ${what}`)
    if (block.quoted && what) report(`${what} cannot stand in a block quote`)
    if (fence.kind === 'cell') {
      open = toCell(fence, block)
      const first = ids.get(open.id)
      if (first) report(`duplicate cell id: ${open.id}, first in line ${first}`)
      else if (open.id) ids.set(open.id, block.line)
      cells.push(open)
    } else if (fence.kind === 'reference') {
      if (!open) report('py reference without a live cell before it')
      else if (open.options.unproven) report(`cell "${open.id}" is unproven but has a py reference`)
      if (open) open.python = { source: block.content, line: block.line + 1 }
      open = undefined
    } else open = undefined
  }
  return { frontmatterLines, cells, problems }
}

function toCell({ id, options }: Fence, block: FenceBlock): ChapterCell {
  return { id, source: block.content, line: block.line + 1, options }
}

function nameBlock({ kind, id }: Fence): string | undefined {
  if (kind === 'other') return undefined
  return kind === 'reference' ? 'py reference' : id ? `cell "${id}"` : 'a live cell'
}
