import { knownGlobals } from '../../notebook/knownGlobals.ts'
import { cellPath, type Workshop } from './workshop.ts'
import { declarationText, docsText } from './displayText.ts'
import type { Completion, Description } from './languageProtocol.ts'
import type { LinkedModule } from './linkModules.ts'

/** What may stand at an offset of a cell: members, options, names from above, or modules to import. */
export function complete(
  { ts, service, pack }: Workshop,
  { id, source, start }: LinkedModule,
  offset: number,
): Completion[] | null {
  if (/\b(?:from|import)\s*['"][^'"\n]*$/.test(source.slice(0, offset))) {
    return pack.importable.map((label) => ({ label, kind: 'module', sort: '11' }))
  }
  const found = service.getCompletionsAtPosition(cellPath(id), start + offset, {
    includeCompletionsWithInsertText: false,
  })
  if (!found || found.entries.length === 0) return null
  const absent = new Set(pack.absent)
  const isGlobal = (sort: string) => sort === '15'
  return found.entries
    .filter(({ kind }) => kind !== ts.ScriptElementKind.warning)
    .filter(
      ({ name, sortText }) =>
        !name.startsWith('$older_') && !(isGlobal(sortText) && absent.has(name) && !knownGlobals.has(name)),
    )
    .map(({ name, kind, sortText }) => ({ label: name, kind, sort: sortText }))
}

/** What one of the completions is. */
export function detailOf(
  { service }: Workshop,
  { id, start }: LinkedModule,
  offset: number,
  label: string,
): Description | null {
  const found = service.getCompletionEntryDetails(
    cellPath(id),
    start + offset,
    label,
    undefined,
    undefined,
    undefined,
    undefined,
  )
  if (!found) return null
  return {
    declaration: declarationText(found.displayParts),
    docs: docsText(found.documentation, found.tags),
  }
}
