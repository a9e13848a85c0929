import { basename, relative } from 'node:path'
import { analyzeCell } from '../../notebook/analyzeCell.ts'
import { knownGlobals } from '../../notebook/knownGlobals.ts'
import { formatMissing } from '../../notebook/formatMissing.ts'
import { linkCells } from '../../notebook/linkCells.ts'
import { parseChapter } from '../../notebook/parseChapter.ts'
import type { CellAnalysis, ChapterCell, LinkedCell } from '../../notebook/types.ts'
import type { ChapterProblem } from './executedChapter.ts'
import { findFrontmatterProblems } from './findFrontmatterProblems.ts'
import { findProseProblems } from './findProseProblems.ts'
import { readCorrections, type Correction } from './readCorrections.ts'
import { readFrontmatter } from './readFrontmatter.ts'

/** A chapter as its author wrote it, analysed but not yet checked or run. */
export interface ReadChapter {
  slug: string
  /** Path from the project's root, for messages. */
  file: string
  title: string
  description: string
  /** What the notebook it mirrors got wrong. */
  corrections: Correction[]
  cells: ChapterCell[]
  analyses: CellAnalysis[]
  links: LinkedCell[]
  problems: ChapterProblem[]
}

/** Reads the text of the MDX file at `path`. */
export function readChapter(path: string, text: string, root: string): ReadChapter {
  const file = relative(root, path)
  const { cells, problems: fenceProblems } = parseChapter(text)
  const analyses = cells.map((cell) => analyzeCell(cell))
  const links = linkCells(analyses, knownGlobals)
  const problems: ChapterProblem[] = [
    ...findFrontmatterProblems(text),
    ...findProseProblems(text),
    ...fenceProblems,
  ].map((problem) => ({
    file,
    ...problem,
  }))
  cells.forEach((cell, index) => {
    const { problem } = analyses[index]
    if (cell.options.expectError) return
    if (problem) {
      const { line, column, message } = problem
      problems.push({ file, line: cell.line + line - 1, column, cell: cell.id, message })
    }
    for (const missing of links[index].missing) {
      problems.push({
        file,
        line: cell.line + missing.line - 1,
        column: missing.column,
        cell: cell.id,
        message: formatMissing(missing),
      })
    }
  })
  const { corrections, problems: correctionProblems } = readCorrections(
    text,
    cells.map(({ id }) => id),
  )
  problems.push(...correctionProblems.map((problem) => ({ file, ...problem })))
  const { title = '', description = '' } = readFrontmatter(text)
  return {
    slug: basename(path, '.mdx'),
    file,
    title,
    description,
    corrections,
    cells,
    analyses,
    links,
    problems,
  }
}
