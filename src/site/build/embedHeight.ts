import { printedText } from '../../notebook/printedText.ts'
import type { ExecutedCell } from './executedChapter.ts'

/** Code with more lines starts folded where it is embedded: what it prints is then in sight. */
export const longestUnfolded = 20

/** Width, in CSS pixels, for which `embedHeight` is meant, and which oEmbed is told. */
export const embedWidth = 700

/**
 * About how high, in CSS pixels, an embedded cell is at `embedWidth`, rather too high than too low. The page itself
 * announces its true height; this is for places that do not listen.
 */
export function embedHeight({ source, outputs, error, proof }: ExecutedCell): number {
  const lines = (text: string) => (text === '' ? 0 : text.split('\n').length * 22.5 + 29)
  const codeLines = source.split('\n').length
  const code = codeLines > longestUnfolded ? 38 : lines(source)
  const widgets = outputs.filter(({ kind }) => kind === 'input').length
  const charts = outputs.filter((output) => output.kind === 'chart')
  const around = 40 + 42 + 32 + (proof.status === 'match' ? 58 : 78) + 8
  return Math.ceil(
    around +
      code +
      lines(printedText(outputs)) +
      (widgets === 0 ? 0 : Math.ceil(widgets / 2) * 72 + 17) +
      charts.reduce((sum, { svg }) => sum + chartHeight(svg) + 135, 0) +
      (error === undefined ? 0 : 90),
  )
}

function chartHeight(svg: string): number {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [0, 640, 400]
  return ((embedWidth - 50) * Number(height)) / Number(width)
}
