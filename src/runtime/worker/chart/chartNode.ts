import type { ChartDocument } from './chartDocument.ts'
import type { ChartElement } from './chartElement.ts'

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

function rootOf(node: ChartNode): ChartNode {
  return node.parentNode ? rootOf(node.parentNode) : node
}
