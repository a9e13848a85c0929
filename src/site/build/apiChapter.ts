import type { ExecutedCell, ExecutedChapter } from './executedChapter.ts'
import type { PathOf } from './pageChapter.ts'

/** The public JSON of a chapter; its form is stable. */
export function apiChapter({ slug, title, version, reference, cells }: ExecutedChapter, pathOf: PathOf) {
  return {
    slug,
    title,
    version,
    cells: cells.map((cell) => ({
      id: cell.id,
      source: cell.source,
      python: cell.python ?? null,
      outputs: apiOutputs(slug, cell, pathOf),
      reference:
        cell.reference && reference
          ? {
              text: cell.reference.text,
              values: cell.reference.values.map(jsonNumber),
              torch: reference.torch,
              timm: reference.timm,
              recorded: reference.recorded,
            }
          : null,
      proof: cell.proof,
    })),
  }
}

type ApiOutput = { kind: 'text'; text: string } | { kind: 'chart'; src: string }

function apiOutputs(slug: string, cell: ExecutedCell, pathOf: PathOf): ApiOutput[] {
  let charts = 0
  return cell.outputs.flatMap((output): ApiOutput[] => {
    if (output.kind === 'text') return [{ kind: 'text', text: output.text }]
    if (output.kind === 'chart') return [{ kind: 'chart', src: pathOf(chartFile(slug, cell.id, charts++)) }]
    return []
  })
}

/** Where a cell's chart stands as a file of its own. */
export function chartFile(slug: string, id: string, index: number): string {
  return `figures/${slug}/${id}${index === 0 ? '' : `-${index}`}.svg`
}

/** JSON has no NaN and no infinities: they are written as text. */
function jsonNumber(value: number): number | string {
  return Number.isFinite(value) ? value : String(value)
}
