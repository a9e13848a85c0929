/** Selects characters of an element's text, for a reader to see. */
export function selectText(element: HTMLElement, from: number, to: number): void {
  const { ownerDocument: document } = element
  const selection = document.getSelection()
  const [start, end] = [placeAt(element, from), placeAt(element, to)]
  if (selection && start && end) selection.setBaseAndExtent(...start, ...end)
}

/** The text node that holds the character at an offset, and where in it. */
function placeAt(element: HTMLElement, offset: number): [Node, number] | undefined {
  const texts = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let rest = offset
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const { length } = node as Text
    if (rest <= length) return [node, rest]
    rest -= length
  }
  return undefined
}
