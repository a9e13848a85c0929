import { enumKey } from './declarations.ts'
import { blank, close, open, tokenIndex, tokenText, type Edits } from './edits.ts'
import { childrenOf, nameOf, nodeAt, nodesAt, type SyntaxNode } from './syntaxTree.ts'

/**
 * Turns an enum into an object with reverse mapping, as TypeScript does. Initializers stay where they are:
 * `enum E { A = 1, B }` gives `let E = {};E["A"] = 1;…E["B"] = E["A"] + 1;…`.
 */
export function rewriteEnum(node: SyntaxNode, edits: Edits): void {
  const name = nameOf(nodeAt(node, 'id'))
  const members = nodesAt(node, 'members')
  const keys = new Set(members.map(enumKey))
  const initializers = members.map((member) => nodeAt(member, 'initializer'))
  blankAround(node, edits, members)
  open(edits, node.start, `let ${name} = {};`)
  let previous: string | undefined
  members.forEach((member, i) => {
    const slot = `${name}[${JSON.stringify(enumKey(member))}]`
    const reverse = `;if (typeof ${slot} !== "string") ${name}[${slot}] = ${JSON.stringify(enumKey(member))};`
    const initializer = initializers[i]
    if (initializer) {
      open(edits, equalsOf(member, edits), `${slot} = (`)
      qualifyMembers(initializer, name, keys, edits)
      close(edits, member.end, `)${reverse}`)
    } else open(edits, member.start, `${slot} = ${previous ? `${previous} + 1` : '0'}${reverse}`)
    previous = slot
  })
}

/** End of the `=` of a member. */
function equalsOf(member: SyntaxNode, edits: Edits): number {
  let i = tokenIndex(edits, nodeAt(member, 'id')!.end)
  while (tokenText(edits, edits.tokens[i]) !== '=') i++
  return edits.tokens[i]!.end
}

/** Blanks all but the initializers. */
function blankAround(node: SyntaxNode, edits: Edits, members: SyntaxNode[]): void {
  let from = node.start
  for (const member of members) {
    if (!nodeAt(member, 'initializer')) continue
    blank(edits, from, equalsOf(member, edits))
    from = member.end
  }
  blank(edits, from, node.end)
}

/** Members may be read by their bare names inside initializers. */
function qualifyMembers(node: SyntaxNode, name: string, keys: ReadonlySet<string>, edits: Edits): void {
  if (node.type === 'Identifier') {
    if (keys.has(nameOf(node))) open(edits, node.start, `${name}.`)
    return
  }
  for (const child of childrenOf(node)) {
    const isKey = (child === node.property || child === node.key) && !node.computed
    if (!isKey && !/^TSType/.test(child.type)) qualifyMembers(child, name, keys, edits)
  }
}
