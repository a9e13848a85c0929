import { cellPath, type Workshop } from './workshop.ts'
import { declarationText, docsText } from './displayText.ts'
import type { Hover } from './languageProtocol.ts'
import type { LinkedModule } from './linkModules.ts'

/** What stands at an offset of a cell: its type and its docstring. */
export function describe(
  { service }: Workshop,
  { id, source, start }: LinkedModule,
  offset: number,
): Hover | null {
  const found = service.getQuickInfoAtPosition(cellPath(id), start + offset)
  const from = (found?.textSpan.start ?? 0) - start
  if (!found || from < 0 || from > source.length) return null
  return {
    from,
    to: from + found.textSpan.length,
    declaration: declarationText(found.displayParts),
    docs: docsText(found.documentation, found.tags),
  }
}
