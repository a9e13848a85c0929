/** An element with attributes and children; a text among the children stays text. */
export function makeElement<Tag extends keyof HTMLElementTagNameMap>(
  document: Document,
  tag: Tag,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.append(...children)
  return element
}

/** A button that does one thing. */
export function makeButton(document: Document, label: string, press: () => void): HTMLButtonElement {
  const button = makeElement(document, 'button', { type: 'button', class: 'button' }, label)
  button.addEventListener('click', press)
  return button
}
