import { declaredNames } from './declarations.ts'
import { parseSource } from './parseSource.ts'
import { nameOf, nodeAt, nodesAt, type SyntaxNode } from './syntaxTree.ts'

/** Names that a cell's own text exports, as in `export const x` and `export { x }`. Of broken text, what looks so. */
export function exportedNames(source: string): Set<string> {
  if (!/\bexport\b/.test(source)) return new Set()
  const parsed = parseSource(source)
  if ('problem' in parsed) return new Set(guessNames(source))
  const exports = nodesAt(parsed.program, 'body').filter(({ type }) => type === 'ExportNamedDeclaration')
  return new Set(exports.flatMap(namesOf))
}

function namesOf(statement: SyntaxNode): string[] {
  const declaration = nodeAt(statement, 'declaration')
  if (!declaration) return nodesAt(statement, 'specifiers').map((one) => nameOf(nodeAt(one, 'exported')))
  if (declaration.type === 'VariableDeclaration') return declaredNames(declaration).map(({ name }) => name)
  return [nameOf(nodeAt(declaration, 'id'))]
}

function guessNames(source: string): string[] {
  const declared =
    /\bexport\s+(?:declare\s+|async\s+|abstract\s+)*(?:const|let|var|function\*?|class|enum|type|interface)\s+([\w$]+)/g
  return [...source.matchAll(declared)].map((match) => match[1]!)
}
