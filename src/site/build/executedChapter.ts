import type { CellError, CellOptions, Output, Proof, ReferenceCell } from '../../notebook/types.ts'
import type { CompiledCell } from '../../runtime/protocol.ts'
import type { Correction } from './readCorrections.ts'

/** A chapter after it was parsed, type-checked, executed and compared: all that its page needs. */
export interface ExecutedChapter {
  slug: string
  title: string
  description: string
  /** Version of lossbook that executed it. */
  version: string
  /** The values of this version are kept: a link can name it. */
  released?: boolean
  /** The book has more than `mostCells`: links to a cell show its chapter's picture, and no chapter comes in one file. */
  inLargeBook?: boolean
  reference?: { python: string; torch: string; timm: string; recorded: string }
  /** What the notebook it mirrors got wrong. */
  corrections: Correction[]
  cells: ExecutedCell[]
}

export interface ExecutedCell {
  id: string
  source: string
  /** 1-based line in the MDX file. */
  line: number
  options: CellOptions
  python?: string
  /** Absent where the cell could not be compiled. */
  compiled?: CompiledCell
  dependents: string[]
  outputs: Output[]
  error?: CellError
  reference?: ReferenceCell
  proof: Proof
}

/** Something an author has to mend, with its place in the MDX file. */
export interface ChapterProblem {
  file: string
  line: number
  column?: number
  cell?: string
  message: string
}

/** `content/chapters/x.mdx:12:3 cell "id": message` */
export function formatProblem({ file, line, column, cell, message }: ChapterProblem): string {
  const place = column === undefined ? `${file}:${line}` : `${file}:${line}:${column}`
  return cell === undefined ? `${place} ${message}` : `${place} cell "${cell}": ${message}`
}
