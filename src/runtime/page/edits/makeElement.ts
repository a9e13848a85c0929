/** An element with attributes and children; a text among the children stays text. */
export function makeElement(
  document: Document,
  tag: string,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElement {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.append(...children)
  return element
}

/** A button that does one thing. */
export function makeButton(document: Document, label: string, press: () => void): HTMLElement {
  const button = makeElement(document, 'button', { type: 'button', class: 'button' }, label)
  button.addEventListener('click', press)
  return button
}

/** `1 cell`, `2 cells`. */
export function countOf(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`
}

/** Links to cells, the first few of them, separated by commas. */
export function cellLinks(document: Document, ids: readonly string[]): (Node | string)[] {
  const shown = ids.slice(0, 5)
  const links = shown.flatMap((id, i) => [
    ...(i > 0 ? [', '] : []),
    makeElement(document, 'a', { href: `#${id}` }, id),
  ])
  return ids.length > shown.length ? [...links, ` and ${ids.length - shown.length} more`] : links
}
