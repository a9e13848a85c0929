import type { ChartDocument } from './chartDocument.ts'
import { ChartNode, ChartText } from './chartNode.ts'
import { createStyle } from './chartStyle.ts'

/** An element; of selectors it knows those made of tag names, classes and `*`. */
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

function matchesSimple(element: ChartElement, selector: string): boolean {
  const [tag = '', ...classes] = selector.split('.')
  if (tag !== '' && tag !== '*' && tag !== element.localName) return false
  const own = element.className.split(/\s+/)
  return classes.every((name) => own.includes(name))
}
