import { nameOf, nodeAt, nodesAt, type SyntaxNode } from './syntaxTree.ts'
import type { CellImport, Position } from './types.ts'

/** What the import declarations of a cell take, in order. */
export function readImports(program: SyntaxNode, position: (offset: number) => Position): CellImport[] {
  return nodesAt(program, 'body')
    .filter((statement) => statement.type === 'ImportDeclaration')
    .map((statement) => {
      const wholly = statement.importKind === 'type'
      const names = nodesAt(statement, 'specifiers').map((specifier) => ({
        imported: importedName(specifier),
        local: nameOf(nodeAt(specifier, 'local')),
        typeOnly: wholly || specifier.importKind === 'type',
      }))
      const typeOnly = wholly || (names.length > 0 && names.every((name) => name.typeOnly))
      return {
        module: String(nodeAt(statement, 'source')!.value),
        typeOnly,
        names,
        ...position(statement.start),
      }
    })
}

function importedName(specifier: SyntaxNode): string {
  if (specifier.type === 'ImportDefaultSpecifier') return 'default'
  if (specifier.type === 'ImportNamespaceSpecifier') return '*'
  const imported = nodeAt(specifier, 'imported')!
  return imported.type === 'StringLiteral' ? String(imported.value) : nameOf(imported)
}
