import { boundNames } from './declarations.ts'
import { blank, blankWhole, open, tokenBefore, tokenIndex, tokenText, type Edits } from './edits.ts'
import { nodeAt, nodesAt, type SyntaxNode } from './syntaxTree.ts'

const modifiers = new Set(['public', 'private', 'protected', 'readonly', 'override', 'abstract', 'declare'])

/** Blanks `abstract` and `implements …` of a class. */
export function rewriteClass(node: SyntaxNode, edits: Edits): void {
  if (node.abstract) blank(edits, node.start, node.start + 'abstract'.length)
  const list = nodesAt(node, 'implements')
  if (list.length > 0) blank(edits, tokenBefore(edits, list[0]!.start).start, list.at(-1)!.end)
}

/** Blanks the modifiers and marks of a class member; false if nothing of it is left. */
export function rewriteMember(node: SyntaxNode, edits: Edits): boolean {
  if (node.abstract || node.declare || /^TS/.test(node.type)) {
    blankWhole(edits, node.start, node.end)
    return false
  }
  blankModifiers(node, edits)
  if (node.optional || node.definite) blankMark(node, edits)
  if (node.kind === 'constructor') assignParameters(node, edits)
  return true
}

function blankModifiers(node: SyntaxNode, edits: Edits): void {
  const key = nodeAt(node, 'key')!
  for (let i = tokenIndex(edits, node.start); edits.tokens[i]!.start < key.start; i++) {
    const token = edits.tokens[i]!
    if (!modifiers.has(tokenText(edits, token))) continue
    // A field above without semicolon would go on in a computed key.
    if (token.start === node.start) blankWhole(edits, token.start, token.end)
    else blank(edits, token.start, token.end)
  }
}

function blankMark(node: SyntaxNode, edits: Edits): void {
  for (let i = tokenIndex(edits, nodeAt(node, 'key')!.end); edits.tokens[i]!.start < node.end; i++) {
    const text = tokenText(edits, edits.tokens[i])
    if (text === '?' || text === '!') return blank(edits, edits.tokens[i]!.start, edits.tokens[i]!.end)
    if (text !== ']' && text !== ')') return
  }
}

/** `constructor(private x)` also assigns this.x, after super() if there is one. */
function assignParameters(node: SyntaxNode, edits: Edits): void {
  const names = nodesAt(node, 'params')
    .filter((param) => param.type === 'TSParameterProperty')
    .flatMap(boundNames)
  if (names.length === 0) return
  const body = nodeAt(node, 'body')!
  const superCall = nodesAt(body, 'body').find((statement) => {
    const callee = nodeAt(nodeAt(statement, 'expression') ?? statement, 'callee')
    return callee?.type === 'Super'
  })
  const assignments = names.map(({ name }) => `this.${name} = ${name};`).join('')
  open(edits, superCall ? superCall.end : body.start + 1, superCall ? `;${assignments}` : assignments)
}
