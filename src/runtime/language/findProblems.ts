import type { Diagnostic } from 'typescript'
import { formatMissing } from '../../notebook/formatMissing.ts'
import { cellPath, type Workshop } from './workshop.ts'
import type { TypeProblem } from './languageProtocol.ts'
import type { LinkedModule } from './linkModules.ts'

/** All that is wrong in a cell, by place: what TypeScript says, and in our words what a run would stumble over. */
export function findProblems(
  { ts, service }: Workshop,
  { id, source, start, missing, problem }: LinkedModule,
): TypeProblem[] {
  const path = cellPath(id)
  const syntactic = service.getSyntacticDiagnostics(path)
  const found = [...syntactic, ...service.getSemanticDiagnostics(path)].flatMap((one): TypeProblem[] => {
    const from = (one.start ?? 0) - start
    if (from < 0 || from > source.length) return []
    return [{ from, to: Math.min(from + (one.length ?? 0), source.length), message: messageOf(ts, one) }]
  })
  // A text that ends too early is found wrong behind its end.
  if (syntactic[0] && found.length === 0) {
    const end = source.trimEnd().length
    found.push({ from: Math.max(0, end - 1), to: end, message: messageOf(ts, syntactic[0]) })
  }
  const ours = new Map<number, TypeProblem>()
  for (const one of missing) {
    const to = one.offset + one.name.length
    ours.set(one.offset, { from: one.offset, to, message: formatMissing(one) })
  }
  if (problem && syntactic.length === 0) {
    const { offset, message } = problem
    ours.set(offset, { from: offset, to: Math.min(offset + 1, source.length), message })
  }
  return [...found.filter(({ from }) => !ours.has(from)), ...ours.values()].sort((a, b) => a.from - b.from)
}

/** The message without the paths of our files, which mean nothing to a reader. */
function messageOf(ts: Workshop['ts'], { messageText }: Pick<Diagnostic, 'messageText'>): string {
  return ts
    .flattenDiagnosticMessageText(messageText, '\n')
    .replace(/import\("[^"]*"\)\./g, '')
    .replace(/Module '"\.\/([\w-]+)\.ts"'/g, 'Cell “$1”')
    .replaceAll('$older_', '')
}
