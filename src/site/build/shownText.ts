import type { ExecutedCell } from './executedChapter.ts'

/** What a cell printed, as text: its outputs, line under line, then its error. */
export function shownText({ outputs, error }: Pick<ExecutedCell, 'outputs' | 'error'>): string {
  const texts = outputs.flatMap((output) => (output.kind === 'text' ? [output.text] : []))
  return [...texts, ...(error ? [`${error.name}: ${error.message}`] : [])].join('\n')
}
