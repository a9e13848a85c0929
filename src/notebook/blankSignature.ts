import { blank, tokenBefore, tokenFrom, tokenIndex, tokenText, type Edits } from './edits.ts'
import { nameOf, nodeAt, nodesAt, type SyntaxNode } from './syntaxTree.ts'

const lineBreak = /[\n\r\u2028\u2029]/

/** Blanks a `this` parameter and its comma. */
export function blankThis(node: SyntaxNode, edits: Edits): void {
  const [first] = nodesAt(node, 'params')
  if (first?.type === 'Identifier' && nameOf(first) === 'this') {
    blank(edits, first.start, first.end)
    const comma = edits.tokens[tokenIndex(edits, first.end)]
    if (comma && tokenText(edits, comma) === ',') blank(edits, comma.start, comma.end)
  }
}

/** `=>` may not start a line, nor `(` after `async` or `return`: moves the bracket over the blanked type. */
export function keepArrowOnLine(node: SyntaxNode, edits: Edits): void {
  const generics = nodeAt(node, 'typeParameters')
  if (generics) {
    const bracket = tokenFrom(edits, generics.end)
    if (lineBreak.test(edits.source.slice(generics.start, bracket.start))) {
      move(edits, bracket.start, generics.start)
    }
  }
  const returned = nodeAt(node, 'returnType') ?? nodeAt(node, 'predicate')
  if (returned) {
    const bracket = tokenBefore(edits, returned.start)
    if (lineBreak.test(edits.source.slice(bracket.start, returned.end))) {
      move(edits, bracket.start, returned.end - 1)
    }
  }
}

function move(edits: Edits, from: number, to: number): void {
  edits.units[to] = edits.units[from]!
  edits.units[from] = ' '
}
