/** The text that a reader made of `shown`. Browsers end an empty last line by one more end of line, which is not the reader's. */
export function typedOver(shown: string, root: Node): string {
  const text = typedText(root)
  return text === shown || shown.endsWith('\n') ? text : text.replace(/\n$/, '')
}

/** The text of what a reader types into: for the end of a line browsers put `\n` or `<br>`. */
export function typedText(root: Node): string {
  const nodes = root.ownerDocument!.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
  let text = ''
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    text += node.nodeName === 'BR' ? '\n' : (node.nodeValue ?? '')
  }
  return text
}
