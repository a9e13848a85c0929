import type { Output } from './types.ts'

/** What a cell printed, line under line: its outputs that are text. */
export function printedText(outputs: readonly Output[]): string {
  return outputs.flatMap((output) => (output.kind === 'text' ? [output.text] : [])).join('\n')
}
