import { cellPath, type Workshop } from './workshop.ts'
import { declarationText, docsText } from './displayText.ts'
import type { Signature } from './languageProtocol.ts'
import type { LinkedModule } from './linkModules.ts'

/** The function that is called around an offset of a cell, and which of its parameters stands there. */
export function findSignature(
  { service }: Workshop,
  { id, start }: LinkedModule,
  offset: number,
): Signature | null {
  const found = service.getSignatureHelpItems(cellPath(id), start + offset, undefined)
  const item = found?.items[found.selectedItemIndex]
  if (!found || !item) return null
  const active = Math.min(found.argumentIndex, item.parameters.length - 1)
  const separator = declarationText(item.separatorDisplayParts)
  const own = docsText(item.parameters[active]?.documentation)
  return {
    before: declarationText(item.prefixDisplayParts),
    parameters: item.parameters.map(
      ({ displayParts }, i) => (i === 0 ? '' : separator) + declarationText(displayParts),
    ),
    after: declarationText(item.suffixDisplayParts),
    active,
    docs: own || docsText(item.documentation),
    overload: found.selectedItemIndex + 1,
    overloads: found.items.length,
  }
}
