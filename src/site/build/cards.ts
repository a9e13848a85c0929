import type { Card } from './cardSvg.ts'
import { chapterCounts } from './chapterCounts.ts'
import { chapterEvidence } from './chapterEvidence.ts'
import { evidenceOf } from './citations.ts'
import type { ExecutedCell, ExecutedChapter } from './executedChapter.ts'
import { shownText } from './shownText.ts'

/** The card of a cell: its chart, or what it printed, or else its code. */
export function cellCard(chapter: ExecutedChapter, cell: ExecutedCell): Card {
  const { status } = cell.proof
  const chart = chartOf(cell)
  return {
    title: chapter.title,
    mark: `#${cell.id}`,
    description: chart && (chart.title || chart.description),
    value: shownText(cell) || cell.source,
    chart,
    evidence: status === 'none' ? 'A live cell: run it, change it' : evidenceOf(chapter, cell),
    isProven: status === 'match',
  }
}

/** The card of a chapter, with its first chart. */
export function chapterCard(chapter: ExecutedChapter): Card {
  const { title, description, cells } = chapter
  const { compared, matching } = chapterCounts(chapter)
  return {
    title,
    description,
    chart: cells.map(chartOf).find((chart) => chart !== undefined),
    evidence: chapterEvidence(chapter),
    isProven: compared > 0 && matching === compared,
  }
}

function chartOf({ outputs }: ExecutedCell) {
  return outputs.find((output) => output.kind === 'chart')
}
