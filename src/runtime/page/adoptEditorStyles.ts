import { StyleModule } from 'style-mod'

interface StyleRoot {
  ownerDocument: Document
  adoptedStyleSheets: CSSStyleSheet[]
  [key: symbol]: unknown
}

/**
 * Lets CodeMirror style a document through `adoptedStyleSheets` instead of a `<style>` element, which the page's
 * policy (`style-src 'self'`) forbids.
 *
 * style-mod keeps its sheet under a symbol of the root and adopts it only in shadow roots, see
 * https://github.com/marijnh/style-mod/blob/4.1.2/src/style-mod.js#L100. So a stand-in for such a root gets the sheet
 * first, and the document is given the same one. Remove this when style-mod adopts sheets in documents.
 */
export function adoptEditorStyles(document: Document): void {
  const root: StyleRoot = { ownerDocument: document, adoptedStyleSheets: [] }
  StyleModule.mount(root as unknown as ShadowRoot, [])
  for (const key of Object.getOwnPropertySymbols(root)) {
    const target = document as unknown as StyleRoot
    target[key] ??= root[key]
  }
}
