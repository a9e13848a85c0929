import type { Unsupported } from './findUnsupported.ts'
import type { ParsedSource } from './parseSource.ts'
import { childrenOf, type SyntaxNode } from './syntaxTree.ts'

/** The first `?.` before a `<` that opens no types: Babel reads `a?.<b` as `a < b`, which no engine does. */
export function findLooseChain({ program, tokens }: ParsedSource, source: string): Unsupported | undefined {
  const texts = tokens.map(({ start, end }) => source.slice(start, end))
  const places = tokens.flatMap(({ start }, i) => (texts[i] === '<' && texts[i - 1] === '?.' ? [start] : []))
  const offset = places.find((start) => !opensTypes(program, start))
  return offset === undefined ? undefined : { offset, message: 'expected a name after ?., found "<"' }
}

function opensTypes(node: SyntaxNode, offset: number): boolean {
  if (node.type === 'TSTypeParameterInstantiation' && node.start === offset) return true
  return childrenOf(node).some(
    (child) => child.start <= offset && offset < child.end && opensTypes(child, offset),
  )
}
