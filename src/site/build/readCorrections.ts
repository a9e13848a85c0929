import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml'
import { frontmatterText } from './readFrontmatter.ts'

/** Something that the notebook a chapter mirrors got wrong. Texts are inline Markdown. */
export interface Correction {
  /** The cell that shows it. */
  cell: string
  /** What the notebook says or does. */
  was: string
  /** What is so. */
  is: string
}

export interface CorrectionProblem {
  /** 1-based line of the MDX file. */
  line: number
  message: string
}

const keys = ['cell', 'was', 'is'] as const

/**
 * The list `corrections` of a chapter's frontmatter: `- cell: …`, `was: …`, `is: …`. The chapter shows it where it says
 * `<Corrections />`; the page of all corrections shows it too. Never throws.
 *
 * @param cells ids of the chapter's cells
 */
export function readCorrections(
  text: string,
  cells: readonly string[],
): { corrections: Correction[]; problems: CorrectionProblem[] } {
  const lineCounter = new LineCounter()
  const list = parseDocument(frontmatterText(text), { lineCounter }).get('corrections', true) as
    Node | undefined
  const problems: CorrectionProblem[] = []
  const shown = text.split(/\r?\n/).indexOf('<Corrections />') + 1
  if (list === undefined) {
    if (shown > 0) problems.push({ line: shown, message: missing })
    return { corrections: [], problems }
  }
  // The frontmatter's text begins in the second line of the file.
  const report = (node: unknown, message: string) => {
    const [offset] = (node as Node | undefined)?.range ?? list.range ?? [0]
    problems.push({ line: lineCounter.linePos(offset).line + 1, message: `corrections: ${message}` })
  }
  if (shown === 0) report(list, 'expected <Corrections /> on a line of the text, found none')
  if (!isSeq(list)) report(list, 'expected a list')
  const corrections = (isSeq(list) ? list.items : []).flatMap((item) => {
    if (!isMap(item)) {
      report(item, 'expected cell, was and is')
      return []
    }
    for (const { key } of item.items) {
      const name = String(isScalar(key) ? key.value : key)
      if (!keys.includes(name as 'cell')) report(key, `unknown key: ${name}`)
    }
    const [cell, was, is] = keys.map((key) => {
      const value = item.get(key)
      if (typeof value === 'string' && value.trim() !== '') return value.trim()
      report(item.get(key, true) ?? item, `expected ${key} to be text, found ${value ?? 'nothing'}`)
      return ''
    })
    if (cell !== '' && !cells.includes(cell))
      report(item.get('cell', true), `no cell "${cell}" in this chapter`)
    return [{ cell, was, is }]
  })
  return { corrections, problems }
}

const missing = '<Corrections />: expected a list `corrections` in the frontmatter, found none'
