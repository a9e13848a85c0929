import { createHash } from 'node:crypto'
import type { ReleasedCell, ReleasedChapter, ReleasedOutput } from '../../notebook/releasedChapter.ts'
import type { Output } from '../../notebook/types.ts'
import type { ExecutedChapter } from '../build/executedChapter.ts'

/** What is kept of a chapter for its version. The drawings of its charts are kept apart, by the name `chartName` gives. */
export function releasedChapter(chapter: ExecutedChapter, tfjs: string, released?: string): ReleasedChapter {
  const { slug, title, version, reference, cells } = chapter
  const { torch, timm, python } = reference ?? {}
  return {
    slug,
    title,
    version,
    ...(released === undefined ? {} : { released }),
    versions: { tfjs, ...(reference ? { torch, timm, python } : {}) },
    cells: cells.map(({ id, source, outputs, error, proof }): ReleasedCell => ({
      id,
      source,
      outputs: outputs.map(releasedOutput),
      ...(error ? { error: `${error.name}: ${error.message}` } : {}),
      proof: proof.status,
    })),
  }
}

/** Names a chart by what it draws. */
export function chartName(svg: string): string {
  return createHash('sha256').update(svg).digest('hex').slice(0, 16)
}

function releasedOutput(output: Output): ReleasedOutput {
  if (output.kind === 'text') return { kind: 'text', text: output.text }
  if (output.kind === 'input') return { kind: 'input', label: output.spec.label, value: output.value }
  const { title, description, svg } = output
  return { kind: 'chart', title, description, chart: chartName(svg) }
}
