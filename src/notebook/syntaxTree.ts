/** A node of Babel's tree, read by key: the walkers here treat most kinds of nodes alike. */
export interface SyntaxNode {
  type: string
  start: number
  end: number
  [key: string]: unknown
}

const notChildren = new Set(['loc', 'extra', 'errors', 'tokens', 'comments'])

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && typeof (value as SyntaxNode).type === 'string'
}

/** The node at `key`, if there is one. */
export function nodeAt(node: SyntaxNode, key: string): SyntaxNode | undefined {
  const value = node[key]
  return isNode(value) ? value : undefined
}

/** The nodes of the list at `key`; holes of array patterns are left out. */
export function nodesAt(node: SyntaxNode, key: string): SyntaxNode[] {
  const value = node[key]
  return Array.isArray(value) ? value.filter(isNode) : []
}

/** All child nodes. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = []
  for (const key in node) {
    if (notChildren.has(key)) continue
    const value = node[key]
    if (Array.isArray(value)) {
      for (const item of value) if (isNode(item)) children.push(item)
    } else if (isNode(value)) children.push(value)
  }
  return children
}

/** The name of an Identifier, or of what Babel 7 keeps as plain text (type parameters). */
export function nameOf(node: SyntaxNode | undefined): string {
  const name = node?.name
  if (typeof name === 'string') return name
  return isNode(name) ? nameOf(name) : ''
}
