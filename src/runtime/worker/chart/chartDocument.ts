import { ChartCanvas } from './chartCanvas.ts'

/**
 * A document just large enough for a plotting library to build an SVG in: elements, text, attributes, inline
 * style, and selectors made of tag names, classes and `*`. A full one would double what a reader loads.
 */
export interface ChartWindow {
  document: ChartDocument
  Event: typeof ChartEvent
  getComputedStyle(element: ChartElement): ChartStyle
}

/** What a plot dispatches on its own figure; nobody listens. */
class ChartEvent {
  type: string
  constructor(type: string) {
    this.type = type
  }
}

/** A node: an element when `nodeType` is 1, text when it is 3. */
export class ChartNode {
  nodeType: number
  parentNode: ChartElement | null = null
  ownerDocument: ChartDocument
  constructor(nodeType: number, ownerDocument: ChartDocument) {
    this.nodeType = nodeType
    this.ownerDocument = ownerDocument
  }
  get parentElement(): ChartElement | null {
    return this.parentNode
  }
  get nextSibling(): ChartNode | null {
    const siblings = this.parentNode?.childNodes ?? []
    return siblings[siblings.indexOf(this) + 1] ?? null
  }
  get previousSibling(): ChartNode | null {
    const siblings = this.parentNode?.childNodes ?? []
    return siblings[siblings.indexOf(this) - 1] ?? null
  }
  get textContent(): string {
    return ''
  }
  set textContent(_text: string) {}
  get isConnected(): boolean {
    return false
  }
  remove(): void {
    this.parentNode?.removeChild(this)
  }
  compareDocumentPosition(other: ChartNode): number {
    const nodes = [...(rootOf(this) as ChartElement).descendants()]
    return nodes.indexOf(this) < nodes.indexOf(other) ? 4 : 2
  }
  addEventListener(): void {}
  removeEventListener(): void {}
  dispatchEvent(): boolean {
    return true
  }
}

export class ChartText extends ChartNode {
  data: string
  constructor(data: string, ownerDocument: ChartDocument) {
    super(3, ownerDocument)
    this.data = data
  }
  override get textContent(): string {
    return this.data
  }
  override set textContent(text: string) {
    this.data = String(text)
  }
  cloneNode(): ChartText {
    return new ChartText(this.data, this.ownerDocument)
  }
}

export class ChartElement extends ChartNode {
  localName: string
  namespaceURI: string
  childNodes: ChartNode[] = []
  attributes = new Map<string, string>()
  style = createStyle()
  constructor(localName: string, namespaceURI: string, ownerDocument: ChartDocument) {
    super(1, ownerDocument)
    this.localName = localName
    this.namespaceURI = namespaceURI
  }
  get tagName(): string {
    return this.localName
  }
  get children(): ChartElement[] {
    return this.childNodes.filter((child) => child instanceof ChartElement)
  }
  get firstChild(): ChartNode | null {
    return this.childNodes[0] ?? null
  }
  get lastChild(): ChartNode | null {
    return this.childNodes.at(-1) ?? null
  }
  get firstElementChild(): ChartElement | null {
    return this.children[0] ?? null
  }
  get className(): string {
    return this.getAttribute('class') ?? ''
  }
  set className(name: string) {
    this.setAttribute('class', name)
  }
  get id(): string {
    return this.getAttribute('id') ?? ''
  }
  set id(id: string) {
    this.setAttribute('id', id)
  }
  get ownerSVGElement(): ChartElement | null {
    for (let up = this.parentNode; up; up = up.parentNode) if (up.localName === 'svg') return up
    return null
  }
  override get textContent(): string {
    return this.childNodes.map((child) => child.textContent).join('')
  }
  override set textContent(text: string) {
    for (const child of [...this.childNodes]) child.remove()
    if (text !== '' && text != null) this.append(String(text))
  }

  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null
  }
  getAttributeNS(_namespace: string | null, name: string): string | null {
    return this.getAttribute(name)
  }
  hasAttribute(name: string): boolean {
    return this.attributes.has(name)
  }
  setAttribute(name: string, value: unknown): void {
    this.attributes.set(name, String(value))
  }
  setAttributeNS(_namespace: string | null, name: string, value: unknown): void {
    this.setAttribute(name.replace(/^xlink:/, ''), value)
  }
  removeAttribute(name: string): void {
    this.attributes.delete(name)
  }
  removeAttributeNS(_namespace: string | null, name: string): void {
    this.removeAttribute(name)
  }

  appendChild<T extends ChartNode>(child: T): T {
    return this.insertBefore(child, null)
  }
  insertBefore<T extends ChartNode>(child: T, before: ChartNode | null): T {
    child.remove()
    const at = before ? this.childNodes.indexOf(before) : -1
    if (at < 0) this.childNodes.push(child)
    else this.childNodes.splice(at, 0, child)
    child.parentNode = this
    return child
  }
  removeChild<T extends ChartNode>(child: T): T {
    const at = this.childNodes.lastIndexOf(child)
    if (at >= 0) this.childNodes.splice(at, 1)
    child.parentNode = null
    return child
  }
  replaceChild<T extends ChartNode>(child: ChartNode, old: T): T {
    this.insertBefore(child, old)
    return this.removeChild(old)
  }
  replaceWith(...nodes: (ChartNode | string)[]): void {
    for (const node of nodes) this.parentNode?.insertBefore(this.toNode(node), this)
    this.remove()
  }
  append(...nodes: (ChartNode | string)[]): void {
    for (const node of nodes) this.appendChild(this.toNode(node))
  }
  prepend(...nodes: (ChartNode | string)[]): void {
    const first = this.firstChild
    for (const node of nodes) this.insertBefore(this.toNode(node), first)
  }
  hasChildNodes(): boolean {
    return this.childNodes.length > 0
  }
  contains(node: ChartNode | null): boolean {
    for (let up = node; up; up = up.parentNode) if (up === this) return true
    return false
  }
  cloneNode(deep = false): ChartElement {
    const copy = new ChartElement(this.localName, this.namespaceURI, this.ownerDocument)
    for (const [name, value] of this.attributes) copy.attributes.set(name, value)
    for (const [name, value] of this.style.entries()) copy.style.setProperty(name, value)
    if (deep)
      for (const child of this.childNodes) copy.append((child as ChartElement | ChartText).cloneNode(true))
    return copy
  }
  *descendants(): Generator<ChartNode> {
    for (const child of this.childNodes) {
      yield child
      if (child instanceof ChartElement) yield* child.descendants()
    }
  }
  matches(selector: string): boolean {
    return selector.split(',').some((part) => matchesSimple(this, part.trim()))
  }
  closest(selector: string): ChartElement | null {
    return this.matches(selector) ? this : (this.parentNode?.closest(selector) ?? null)
  }
  querySelectorAll(selector: string): ChartElement[] {
    return [...this.descendants()].filter(
      (node) => node instanceof ChartElement && node.matches(selector),
    ) as ChartElement[]
  }
  querySelector(selector: string): ChartElement | null {
    return this.querySelectorAll(selector)[0] ?? null
  }

  private toNode(node: ChartNode | string): ChartNode {
    return node instanceof ChartNode ? node : new ChartText(String(node), this.ownerDocument)
  }
}

/** Inline style: `setProperty` and friends, and plain assignment of camel-cased names. */
export interface ChartStyle {
  setProperty(name: string, value: unknown): void
  getPropertyValue(name: string): string
  removeProperty(name: string): void
  entries(): IterableIterator<[string, string]>
  [name: string]: unknown
}

function createStyle(): ChartStyle {
  const values = new Map<string, string>()
  const methods = {
    setProperty: (name: string, value: unknown) => void values.set(name, String(value)),
    getPropertyValue: (name: string) => values.get(name) ?? '',
    removeProperty: (name: string) => void values.delete(name),
    entries: () => values.entries(),
  }
  return new Proxy(methods as unknown as ChartStyle, {
    set: (_style, name, value) => {
      values.set(
        String(name).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
        String(value),
      )
      return true
    },
  })
}

function matchesSimple(element: ChartElement, selector: string): boolean {
  const [tag = '', ...classes] = selector.split('.')
  if (tag !== '' && tag !== '*' && tag !== element.localName) return false
  const own = element.className.split(/\s+/)
  return classes.every((name) => own.includes(name))
}

function rootOf(node: ChartNode): ChartNode {
  return node.parentNode ? rootOf(node.parentNode) : node
}

export interface ChartDocument {
  nodeType: 9
  documentElement: ChartElement
  body: ChartElement
  defaultView: ChartWindow
  createElement(name: 'canvas'): ChartCanvas
  createElement(name: string): ChartElement
  createElementNS(namespace: string, name: string): ChartElement
  createTextNode(text: string): ChartText
}

const html = 'http://www.w3.org/1999/xhtml'

/** A new window with an empty document. */
export function createChartWindow(): ChartWindow {
  const document = {
    nodeType: 9,
    createElement: (name: string) =>
      name === 'canvas' ? new ChartCanvas() : new ChartElement(name.toLowerCase(), html, document),
    createElementNS: (namespace: string, name: string) => new ChartElement(name, namespace, document),
    createTextNode: (text: string) => new ChartText(String(text), document),
  } as ChartDocument
  const window = { document, Event: ChartEvent, getComputedStyle: (element: ChartElement) => element.style }
  document.defaultView = window
  document.documentElement = document.createElement('html')
  document.body = document.createElement('body')
  document.documentElement.append(document.body)
  return window
}
