import { printedText } from '../../notebook/printedText.ts'
import type { ExecutedCell } from './executedChapter.ts'

/** What a cell printed, as text: its outputs, line under line, then its error. */
export function shownText({ outputs, error }: Pick<ExecutedCell, 'outputs' | 'error'>): string {
  const thrown = error && { kind: 'text' as const, text: `${error.name}: ${error.message}` }
  return printedText(thrown ? [...outputs, thrown] : outputs)
}
