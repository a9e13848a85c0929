import type { Architecture } from '../../library/architectures/architectures.ts'
import { architectureColumns } from './columns.ts'

/** All architectures as lines of text with aligned columns. */
export function architecturesText(
  architectures: readonly Architecture[],
  { timm, torch, recorded }: { timm: string; torch: string; recorded: string },
): string {
  const head = `Architectures of timm ${timm}, with PyTorch ${torch}, recorded ${recorded}`
  const rows = [
    architectureColumns.map(({ label }) => label),
    ...architectures.map((one) => architectureColumns.map(({ text }) => text(one))),
  ]
  const widths = architectureColumns.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)))
  const pad = (text: string, i: number) =>
    architectureColumns[i]!.numeric ? text.padStart(widths[i]!) : text.padEnd(widths[i]!)
  const lines = rows.map((row) => row.map(pad).join('  ').trimEnd())
  return `${head}\n\n${lines.join('\n')}\n`
}
